package io.heirloom.consent.request;

import java.util.UUID;

record RefusalView(UUID requestId, UUID recordId, RequestState state) {}
