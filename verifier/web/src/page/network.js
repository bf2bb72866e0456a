// Until somebody asks for it, nothing can leave the page, whatever a bundle holds: a second content policy only ever tightens the first.

const WITH_NODE = '#node';

export const mayAskNode = () => location.hash === WITH_NODE;

export function forbidNetworkUnlessAsked() {
  // The policy cannot be loosened again, so asking for the network means loading the page anew.
  addEventListener('hashchange', () => location.reload());
  if (mayAskNode()) return;
  const policy = document.createElement('meta');
  policy.httpEquiv = 'Content-Security-Policy';
  policy.content = "connect-src 'none'";
  document.head.append(policy);
}
