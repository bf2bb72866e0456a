{{/* The settings of a part as a properties file: what the suite has in common, then the part's own, which wins. */}}
{{- define "lib.configmap" -}}
apiVersion: v1
kind: ConfigMap
metadata:
  {{- include "lib.metadata" . | nindent 2 }}
data:
  secrets-ordinal: "280"
  application.properties: |
    {{- range $key, $value := include "lib.settings" . | fromYaml }}
    {{ $key }}={{ $value }}
    {{- end }}
  {{- range $name, $content := .Values.files }}
  {{ $name }}: |
    {{- tpl $content $ | nindent 4 }}
  {{- end }}
{{- end -}}

{{- define "lib.settings" -}}
{{- /* Above what stands in the image, below the environment. */}}
{{- $settings := dict
  "config_ordinal" "275"
  "quarkus.http.host" "0.0.0.0"
  "quarkus.http.port" "8080"
  "quarkus.management.host" "0.0.0.0"
  "quarkus.management.port" "9000"
  "quarkus.shutdown.delay" (printf "%ds" (int .Values.shutdown.closeSeconds))
  "quarkus.shutdown.timeout" (printf "%ds" (int .Values.shutdown.timeoutSeconds))
-}}
{{- if .Values.identityProvider }}
{{- $_ := set $settings "quarkus.oidc.auth-server-url" (required "global.oidc.issuer is needed: the address of the realm" .Values.global.oidc.issuer) }}
{{- end }}
{{- with .Values.global.telemetry.otlpEndpoint }}
{{- $_ := set $settings "quarkus.otel.sdk.disabled" "false" }}
{{- $_ := set $settings "quarkus.otel.exporter.otlp.enabled" "true" }}
{{- $_ := set $settings "quarkus.otel.exporter.otlp.endpoint" . }}
{{- $_ := set $settings "quarkus.otel.traces.sampler" "parentbased_traceidratio" }}
{{- $_ := set $settings "quarkus.otel.traces.sampler.arg" (toString $.Values.global.telemetry.sampled) }}
{{- end }}
{{- if .Values.database.enabled }}
{{- include "lib.datasource" (dict "context" . "settings" $settings "database" .Values.database "source" "quarkus.datasource" "suffix" "db" "folder" "database") }}
{{- if (.Values.keyDatabase).enabled }}
{{- include "lib.datasource" (dict "context" . "settings" $settings "database" .Values.keyDatabase "source" "quarkus.datasource.keys" "suffix" "keydb" "folder" "key-database") }}
{{- end }}
{{- /* The init container migrates; see docs/operations.md. */}}
{{- $_ := set $settings "quarkus.flyway.migrate-at-start" "false" }}
{{- end }}
{{- if .Values.kafka.enabled }}
{{- $_ := set $settings "kafka.bootstrap.servers" (.Values.global.kafka.bootstrapServers | default (printf "%s-kafka-kafka-bootstrap:%d" (include "lib.suite" .) (int .Values.global.kafka.port))) }}
{{- if .Values.global.kafka.tls.enabled }}
{{- $_ := set $settings "kafka.security.protocol" "SSL" }}
{{- $_ := set $settings "kafka.ssl.truststore.type" "PEM" }}
{{- $_ := set $settings "kafka.ssl.truststore.location" "/etc/heirloom/kafka/ca.crt" }}
{{- $_ := set $settings "kafka.ssl.keystore.type" "PKCS12" }}
{{- $_ := set $settings "kafka.ssl.keystore.location" "/etc/heirloom/kafka/user.p12" }}
{{- end }}
{{- end }}
{{- range .Values.calls }}
{{- $_ := set $settings (printf "quarkus.rest-client.%s.url" .) (include "lib.url" (list $ .)) }}
{{- end }}
{{- range $key, $value := .Values.settings }}
{{- $_ := set $settings $key (tpl (toString $value) $) }}
{{- end }}
{{- toYaml $settings }}
{{- end -}}

{{/* Where a database is, into the settings: dict of context, settings, database, source, suffix of the cluster, folder of its certificate. */}}
{{- define "lib.datasource" -}}
{{- $host := .database.host | default (printf "%s-%s-rw" (include "lib.name" .context) .suffix) }}
{{- $address := printf "postgresql://%s:%d/%s" $host (int .database.port) .database.name }}
{{- $_ := set .settings (printf "%s.reactive.url" .source) $address }}
{{- $_ := set .settings (printf "%s.reactive.max-size" .source) (toString .database.connections) }}
{{- if .database.tls.enabled }}
{{- $certificate := printf "/etc/heirloom/%s/ca.crt" .folder }}
{{- $_ := set .settings (printf "%s.jdbc.url" .source) (printf "jdbc:%s?sslmode=verify-full&sslrootcert=%s" $address $certificate) }}
{{- $_ := set .settings (printf "%s.reactive.postgresql.ssl-mode" .source) "verify-full" }}
{{- $_ := set .settings (printf "%s.reactive.hostname-verification-algorithm" .source) "HTTPS" }}
{{- $_ := set .settings (printf "%s.reactive.trust-certificate-pem" .source) "true" }}
{{- $_ := set .settings (printf "%s.reactive.trust-certificate-pem.certs" .source) $certificate }}
{{- else }}
{{- $_ := set .settings (printf "%s.jdbc.url" .source) (printf "jdbc:%s" $address) }}
{{- end }}
{{- end -}}
