{{/* The suite's name: under it the parts find each other. */}}
{{- define "lib.suite" -}}
{{- .Values.global.suite | default .Release.Name | trunc 40 | trimSuffix "-" -}}
{{- end -}}

{{/* The name of this part's objects: suite and chart. */}}
{{- define "lib.name" -}}
{{- printf "%s-%s" (include "lib.suite" .) .Chart.Name | trunc 63 | trimSuffix "-" -}}
{{- end -}}

{{/* The address of another part inside the cluster: list of context and chart name. */}}
{{- define "lib.url" -}}
{{- printf "http://%s-%s:8080" (include "lib.suite" (index . 0)) (index . 1) -}}
{{- end -}}

{{- define "lib.image" -}}
{{- $image := .Values.global.image -}}
{{- if .Values.image.digest -}}
{{- printf "%s/%s@%s" $image.registry .Values.image.repository .Values.image.digest -}}
{{- else -}}
{{- printf "%s/%s:%s" $image.registry .Values.image.repository ($image.tag | default .Chart.AppVersion) -}}
{{- end -}}
{{- end -}}

{{/* The secret that a mounted file comes from: its own name, else the part's. */}}
{{- define "lib.secret" -}}
{{- .name | default .default -}}
{{- end -}}
