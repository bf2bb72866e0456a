{{/* Objects for operators that may be in the cluster: Prometheus, External Secrets. */}}
{{- define "lib.servicemonitor" -}}
{{- if .Values.global.monitoring.enabled }}
apiVersion: monitoring.coreos.com/v1
kind: ServiceMonitor
metadata:
  {{- include "lib.metadata" . | nindent 2 }}
spec:
  jobLabel: app.kubernetes.io/name
  selector:
    matchLabels:
      {{- include "lib.selector" . | nindent 6 }}
  endpoints:
    - port: management
      path: /q/metrics
      interval: {{ .Values.global.monitoring.interval }}
      scrapeTimeout: 10s
{{- end }}
{{- end -}}

{{- define "lib.externalsecret" -}}
{{- if and .Values.global.externalSecrets.enabled .Values.secrets }}
apiVersion: external-secrets.io/v1
kind: ExternalSecret
metadata:
  {{- include "lib.metadata" . | nindent 2 }}
spec:
  refreshInterval: {{ .Values.global.externalSecrets.refresh }}
  secretStoreRef:
    kind: {{ .Values.global.externalSecrets.storeKind }}
    name: {{ required "global.externalSecrets.store is needed" .Values.global.externalSecrets.store }}
  target:
    name: {{ include "lib.name" . }}-keys
    creationPolicy: Owner
    deletionPolicy: Retain
  data:
    {{- range $property, $secret := .Values.secrets }}
    {{- if and (not $secret.name) (not $secret.optional) }}
    - secretKey: {{ $secret.key | default $property }}
      remoteRef:
        key: {{ printf "%s/%s" $.Values.global.externalSecrets.prefix $.Chart.Name }}
        property: {{ $secret.key | default $property }}
    {{- end }}
    {{- end }}
{{- end }}
{{- end -}}
