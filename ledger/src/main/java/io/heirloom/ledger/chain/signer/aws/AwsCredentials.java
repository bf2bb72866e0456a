package io.heirloom.ledger.chain.signer.aws;

import java.util.Optional;

/** What a request to AWS is signed with; {@code sessionToken} comes with temporary credentials. */
record AwsCredentials(String accessKeyId, String secretAccessKey, Optional<String> sessionToken) {}
