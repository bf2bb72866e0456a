{{/* How the public reaches a part: a Gateway API route or an Ingress, for the parts that are public. */}}
{{- define "lib.httproute" -}}
{{- if .Values.route.enabled }}
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata:
  {{- include "lib.metadata" . | nindent 2 }}
spec:
  parentRefs:
    {{- toYaml .Values.route.parentRefs | nindent 4 }}
  hostnames:
    {{- toYaml .Values.route.hostnames | nindent 4 }}
  rules:
    - matches:
        {{- range .Values.route.paths }}
        - path:
            type: PathPrefix
            value: {{ . | quote }}
        {{- end }}
      timeouts:
        request: 15s
      backendRefs:
        - name: {{ include "lib.name" . }}
          port: 8080
{{- end }}
{{- end -}}

{{- define "lib.ingress" -}}
{{- if .Values.ingress.enabled }}
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata:
  {{- include "lib.metadata" . | nindent 2 }}
  {{- with .Values.ingress.annotations }}
  annotations:
    {{- toYaml . | nindent 4 }}
  {{- end }}
spec:
  ingressClassName: {{ .Values.ingress.className }}
  tls:
    - secretName: {{ .Values.ingress.tlsSecret }}
      hosts:
        {{- toYaml .Values.ingress.hostnames | nindent 8 }}
  rules:
    {{- range $host := .Values.ingress.hostnames }}
    - host: {{ $host | quote }}
      http:
        paths:
          {{- range $.Values.ingress.paths }}
          - path: {{ . | quote }}
            pathType: Prefix
            backend:
              service:
                name: {{ include "lib.name" $ }}
                port:
                  name: http
          {{- end }}
    {{- end }}
{{- end }}
{{- end -}}
