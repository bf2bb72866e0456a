{{/* Everything that a service consists of, in the order in which it is applied. */}}
{{- define "lib.all" -}}
{{- range list "lib.serviceaccount" "lib.configmap" "lib.externalsecret" "lib.networkpolicy" "lib.service" "lib.deployment" "lib.hpa" "lib.pdb" "lib.servicemonitor" "lib.httproute" "lib.ingress" }}
{{- $manifest := include . $ }}
{{- if trim $manifest }}
---
{{ trim $manifest }}
{{- end }}
{{- end }}
{{- end -}}

{{- define "lib.serviceaccount" -}}
apiVersion: v1
kind: ServiceAccount
metadata:
  {{- include "lib.metadata" . | nindent 2 }}
# No part talks to the Kubernetes API.
automountServiceAccountToken: false
{{- end -}}

{{- define "lib.service" -}}
apiVersion: v1
kind: Service
metadata:
  {{- include "lib.metadata" . | nindent 2 }}
spec:
  type: ClusterIP
  selector:
    {{- include "lib.selector" . | nindent 4 }}
  ports:
    - name: http
      port: 8080
      targetPort: http
      protocol: TCP
      appProtocol: http
    - name: management
      port: 9000
      targetPort: management
      protocol: TCP
      appProtocol: http
{{- end -}}
