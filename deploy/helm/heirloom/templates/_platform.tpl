{{/* The parts that keep data, and those that keep keys of persons, in the form {"parts": [...], "withKeys": [...]}. */}}
{{- define "heirloom.stores" -}}
parts: [item-registry, ownership, dealer-network, consent, ledger]
withKeys: [item-registry, ownership, dealer-network, consent]
{{- end -}}

{{/* What each part reads and writes in Kafka; the topics follow from it. */}}
{{- define "heirloom.streams" -}}
item-registry:
  reads: [heirloom.ownership.events]
  writes: [heirloom.item-registry.events, heirloom.leaves]
  deadLetters: dead-letter-topic-ownership-events
ownership:
  reads: [heirloom.item-registry.events, heirloom.dealer-network.events, heirloom.consent.events]
  writes: [heirloom.ownership.events, heirloom.leaves]
dealer-network:
  reads: [heirloom.item-registry.events, heirloom.ownership.events]
  writes: [heirloom.dealer-network.events, heirloom.leaves]
  deadLetters: heirloom.dealer-network.dead-letters
consent:
  reads: [heirloom.item-registry.events, heirloom.ownership.events, heirloom.dealer-network.events]
  writes: [heirloom.consent.events, heirloom.leaves]
ledger:
  reads: [heirloom.leaves]
  writes: []
{{- end -}}

{{/* Metadata of a platform object: dict of context, name and component. */}}
{{- define "heirloom.metadata" -}}
name: {{ .name }}
namespace: {{ .context.Release.Namespace }}
labels:
  app.kubernetes.io/name: {{ .component }}
  app.kubernetes.io/instance: {{ include "lib.suite" .context }}
  app.kubernetes.io/part-of: heirloom
  app.kubernetes.io/managed-by: {{ .context.Release.Service }}
{{- end -}}
