{{- define "lib.deployment" -}}
apiVersion: apps/v1
kind: Deployment
metadata:
  {{- include "lib.metadata" . | nindent 2 }}
spec:
  {{- if not .Values.autoscaling.enabled }}
  replicas: {{ .Values.replicas }}
  {{- end }}
  revisionHistoryLimit: 3
  # A new pod meets some traffic before the next old one goes, so that nobody waits for one that is still warming up.
  minReadySeconds: 10
  strategy:
    type: RollingUpdate
    rollingUpdate:
      # A new pod is ready before an old one goes.
      maxUnavailable: 0
      maxSurge: 1
  selector:
    matchLabels:
      {{- include "lib.selector" . | nindent 6 }}
  template:
    metadata:
      labels:
        {{- include "lib.labels" . | nindent 8 }}
      annotations:
        # New settings make new pods.
        checksum/settings: {{ print (include "lib.settings" .) (toYaml .Values.files) | sha256sum }}
        {{- with .Values.podAnnotations }}
        {{- toYaml . | nindent 8 }}
        {{- end }}
    spec:
      serviceAccountName: {{ include "lib.name" . }}
      automountServiceAccountToken: false
      enableServiceLinks: false
      {{- with .Values.global.image.pullSecrets }}
      imagePullSecrets:
        {{- toYaml . | nindent 8 }}
      {{- end }}
      securityContext:
        runAsNonRoot: true
        runAsUser: 10001
        runAsGroup: 10001
        fsGroup: 10001
        seccompProfile:
          type: RuntimeDefault
      terminationGracePeriodSeconds: {{ add .Values.shutdown.drainSeconds .Values.shutdown.closeSeconds .Values.shutdown.timeoutSeconds 5 }}
      {{- with .Values.priorityClassName }}
      priorityClassName: {{ . }}
      {{- end }}
      {{- with .Values.nodeSelector }}
      nodeSelector:
        {{- toYaml . | nindent 8 }}
      {{- end }}
      {{- with .Values.tolerations }}
      tolerations:
        {{- toYaml . | nindent 8 }}
      {{- end }}
      affinity:
        podAntiAffinity:
          preferredDuringSchedulingIgnoredDuringExecution:
            - weight: 100
              podAffinityTerm:
                topologyKey: kubernetes.io/hostname
                labelSelector:
                  matchLabels:
                    {{- include "lib.selector" . | nindent 20 }}
      topologySpreadConstraints:
        - maxSkew: 1
          topologyKey: topology.kubernetes.io/zone
          whenUnsatisfiable: ScheduleAnyway
          labelSelector:
            matchLabels:
              {{- include "lib.selector" . | nindent 14 }}
      {{- if .Values.database.enabled }}
      initContainers:
        - name: migrate
          {{- include "lib.container" . | nindent 10 }}
          env:
            {{- include "lib.environment" . | nindent 12 }}
            - name: QUARKUS_FLYWAY_MIGRATE_AT_START
              value: "true"
            - name: QUARKUS_INIT_AND_EXIT
              value: "true"
      {{- end }}
      containers:
        - name: {{ .Chart.Name }}
          {{- include "lib.container" . | nindent 10 }}
          env:
            {{- include "lib.environment" . | nindent 12 }}
          ports:
            - name: http
              containerPort: 8080
              protocol: TCP
            - name: management
              containerPort: 9000
              protocol: TCP
          {{- /* A JVM may take a minute on a busy node; a native image takes a moment. */}}
          startupProbe:
            {{- include "lib.probe" "/q/health/started" | nindent 12 }}
            periodSeconds: 2
            failureThreshold: 60
            timeoutSeconds: 2
          livenessProbe:
            {{- include "lib.probe" "/q/health/live" | nindent 12 }}
            periodSeconds: 10
            failureThreshold: 3
            timeoutSeconds: 3
          readinessProbe:
            {{- include "lib.probe" "/q/health/ready" | nindent 12 }}
            periodSeconds: 5
            failureThreshold: 3
            timeoutSeconds: 3
          lifecycle:
            preStop:
              # Until every proxy has heard that this pod is leaving, it goes on answering.
              sleep:
                seconds: {{ .Values.shutdown.drainSeconds }}
      volumes:
        {{- include "lib.volumes" . | nindent 8 }}
{{- end -}}

{{/* What the service and its migration have in common. */}}
{{- define "lib.container" -}}
image: {{ include "lib.image" . | quote }}
imagePullPolicy: {{ .Values.global.image.pullPolicy }}
securityContext:
  allowPrivilegeEscalation: false
  privileged: false
  readOnlyRootFilesystem: true
  runAsNonRoot: true
  capabilities:
    drop:
      - ALL
  seccompProfile:
    type: RuntimeDefault
resources:
  {{- toYaml .Values.resources | nindent 2 }}
volumeMounts:
  - name: tmp
    mountPath: /tmp
  - name: settings
    mountPath: /etc/heirloom/settings
    readOnly: true
  - name: secrets
    mountPath: /etc/heirloom/secrets
    readOnly: true
  {{- if and .Values.database.enabled .Values.database.tls.enabled }}
  - name: database-ca
    mountPath: /etc/heirloom/database
    readOnly: true
  {{- end }}
  {{- if and (.Values.keyDatabase).enabled (.Values.keyDatabase).tls.enabled }}
  - name: key-database-ca
    mountPath: /etc/heirloom/key-database
    readOnly: true
  {{- end }}
  {{- if and .Values.kafka.enabled .Values.global.kafka.tls.enabled }}
  - name: kafka
    mountPath: /etc/heirloom/kafka
    readOnly: true
  {{- end }}
{{- end -}}

{{- define "lib.environment" -}}
- name: SMALLRYE_CONFIG_LOCATIONS
  value: /etc/heirloom/settings/application.properties
- name: SMALLRYE_CONFIG_SOURCE_FILE_LOCATIONS
  value: /etc/heirloom/secrets
{{- range $name, $value := .Values.environment }}
- name: {{ $name }}
  value: {{ $value | quote }}
{{- end }}
{{- end -}}

{{- define "lib.probe" -}}
httpGet:
  path: {{ . }}
  port: management
{{- end -}}

{{/* Each secret is a file whose name is the property it sets; nothing secret is ever in the environment. */}}
{{- define "lib.volumes" -}}
- name: tmp
  emptyDir:
    sizeLimit: 64Mi
- name: settings
  configMap:
    name: {{ include "lib.name" . }}
- name: secrets
  projected:
    defaultMode: 0440
    sources:
      - configMap:
          name: {{ include "lib.name" . }}
          items:
            # Above what stands in the image and in the settings.
            - key: secrets-ordinal
              path: config_ordinal
      {{- if .Values.database.enabled }}
      - secret:
          name: {{ .Values.database.secret.name | default (printf "%s-db-app" (include "lib.name" .)) }}
          items:
            - key: {{ .Values.database.secret.usernameKey }}
              path: quarkus.datasource.username
            - key: {{ .Values.database.secret.passwordKey }}
              path: quarkus.datasource.password
      {{- end }}
      {{- with .Values.keyDatabase }}
      {{- if .enabled }}
      - secret:
          name: {{ .secret.name | default (printf "%s-keydb-app" (include "lib.name" $)) }}
          items:
            - key: {{ .secret.usernameKey }}
              path: quarkus.datasource.keys.username
            - key: {{ .secret.passwordKey }}
              path: quarkus.datasource.keys.password
      {{- end }}
      {{- end }}
      {{- if and .Values.kafka.enabled .Values.global.kafka.tls.enabled }}
      - secret:
          name: {{ .Values.kafka.userSecret | default (include "lib.name" .) }}
          items:
            - key: user.password
              path: kafka.ssl.keystore.password
      {{- end }}
      {{- range $property, $secret := .Values.secrets }}
      - secret:
          name: {{ $secret.name | default (printf "%s-keys" (include "lib.name" $)) }}
          optional: {{ $secret.optional | default false }}
          items:
            - key: {{ $secret.key | default $property }}
              path: {{ $property }}
      {{- end }}
{{- if and .Values.database.enabled .Values.database.tls.enabled }}
- name: database-ca
  secret:
    secretName: {{ .Values.database.tls.caSecret | default (printf "%s-db-ca" (include "lib.name" .)) }}
    defaultMode: 0440
    items:
      - key: ca.crt
        path: ca.crt
{{- end }}
{{- with .Values.keyDatabase }}
{{- if and .enabled .tls.enabled }}
- name: key-database-ca
  secret:
    secretName: {{ .tls.caSecret | default (printf "%s-keydb-ca" (include "lib.name" $)) }}
    defaultMode: 0440
    items:
      - key: ca.crt
        path: ca.crt
{{- end }}
{{- end }}
{{- if and .Values.kafka.enabled .Values.global.kafka.tls.enabled }}
- name: kafka
  projected:
    defaultMode: 0440
    sources:
      - secret:
          name: {{ .Values.global.kafka.tls.caSecret | default (printf "%s-kafka-cluster-ca-cert" (include "lib.suite" .)) }}
          items:
            - key: ca.crt
              path: ca.crt
      - secret:
          name: {{ .Values.kafka.userSecret | default (include "lib.name" .) }}
          items:
            - key: user.p12
              path: user.p12
{{- end }}
{{- end -}}
