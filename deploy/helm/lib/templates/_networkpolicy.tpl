{{/* Nothing comes in and nothing goes out but what is named here. */}}
{{- define "lib.networkpolicy" -}}
{{- if .Values.global.network.policies }}
{{- $peers := .Values.global.network.peers }}
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata:
  {{- include "lib.metadata" . | nindent 2 }}
spec:
  podSelector:
    matchLabels:
      {{- include "lib.selector" . | nindent 6 }}
  policyTypes:
    - Ingress
    - Egress
  ingress:
    {{- if or .Values.calledBy .Values.public }}
    - ports:
        - port: http
          protocol: TCP
      from:
        {{- range .Values.calledBy }}
        - podSelector:
            matchLabels:
              {{- include "lib.selectorOf" (list $ .) | nindent 14 }}
        {{- end }}
        {{- if .Values.public }}
        {{- toYaml $peers.ingress | nindent 8 }}
        {{- end }}
    {{- end }}
    - ports:
        - port: management
          protocol: TCP
      from:
        {{- toYaml $peers.monitoring | nindent 8 }}
  egress:
    - ports:
        - port: 53
          protocol: UDP
        - port: 53
          protocol: TCP
      to:
        {{- toYaml $peers.dns | nindent 8 }}
    {{- if .Values.identityProvider }}
    - ports:
        - port: {{ .Values.global.oidc.port }}
          protocol: TCP
      to:
        {{- toYaml $peers.identityProvider | nindent 8 }}
    {{- end }}
    {{- range .Values.calls }}
    - ports:
        - port: 8080
          protocol: TCP
      to:
        - podSelector:
            matchLabels:
              {{- include "lib.selectorOf" (list $ .) | nindent 14 }}
    {{- end }}
    {{- if .Values.database.enabled }}
    - ports:
        - port: {{ .Values.database.port }}
          protocol: TCP
      to:
        {{- if .Values.database.peers }}
        {{- toYaml .Values.database.peers | nindent 8 }}
        {{- else }}
        - podSelector:
            matchLabels:
              cnpg.io/cluster: {{ include "lib.name" . }}-db
        {{- end }}
    {{- end }}
    {{- with .Values.keyDatabase }}
    {{- if .enabled }}
    - ports:
        - port: {{ .port }}
          protocol: TCP
      to:
        {{- if .peers }}
        {{- toYaml .peers | nindent 8 }}
        {{- else }}
        - podSelector:
            matchLabels:
              cnpg.io/cluster: {{ include "lib.name" $ }}-keydb
        {{- end }}
    {{- end }}
    {{- end }}
    {{- if .Values.kafka.enabled }}
    - ports:
        - port: {{ .Values.global.kafka.port }}
          protocol: TCP
      to:
        {{- toYaml $peers.kafka | nindent 8 }}
    {{- end }}
    {{- if .Values.global.telemetry.otlpEndpoint }}
    - ports:
        - port: {{ .Values.global.telemetry.port }}
          protocol: TCP
      to:
        {{- toYaml $peers.telemetry | nindent 8 }}
    {{- end }}
    {{- with .Values.egress }}
    {{- toYaml . | nindent 4 }}
    {{- end }}
{{- end }}
{{- end -}}
