{{- define "lib.selector" -}}
app.kubernetes.io/name: {{ .Chart.Name }}
app.kubernetes.io/instance: {{ include "lib.suite" . }}
{{- end -}}

{{- define "lib.labels" -}}
{{ include "lib.selector" . }}
app.kubernetes.io/version: {{ .Chart.AppVersion | quote }}
app.kubernetes.io/part-of: heirloom
app.kubernetes.io/managed-by: {{ .Release.Service }}
helm.sh/chart: {{ printf "%s-%s" .Chart.Name .Chart.Version }}
{{- end -}}

{{/* Selects the pods of another part: list of context and chart name. */}}
{{- define "lib.selectorOf" -}}
app.kubernetes.io/name: {{ index . 1 }}
app.kubernetes.io/instance: {{ include "lib.suite" (index . 0) }}
{{- end -}}

{{- define "lib.metadata" -}}
name: {{ include "lib.name" . }}
namespace: {{ .Release.Namespace }}
labels:
  {{- include "lib.labels" . | nindent 2 }}
{{- end -}}
