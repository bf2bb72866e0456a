-- One request over and over: METHOD, HEADERS (one per line) and BODY come from the environment.
dofile(os.getenv("SCRIPTS") .. "/figures.lua")

wrong = 0

function init()
  wrk.method = os.getenv("METHOD")
  wrk.body = os.getenv("BODY")
  for name, value in string.gmatch(os.getenv("HEADERS") or "", "([^:\n]+): ([^\n]+)") do
    wrk.headers[name] = value
  end
  prepared = wrk.format()
end

function request()
  return prepared
end

-- GraphQL tells its errors in a 200, so the status alone proves nothing.
function response(status, headers, body)
  if status ~= 200 or string.find(body, '"errors"', 1, true) then
    wrong = wrong + 1
  end
end
