package io.heirloom.ledger.chain.signer;

import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** Who signs anchors. */
public interface SignerConfig {

    /** Where the key is: in this program's configuration, behind a Web3Signer, or in AWS KMS. */
    @WithDefault("LOCAL")
    Kind kind();

    /** The address of the Web3Signer, or of a KMS endpoint other than the region's own. */
    Optional<URI> url();

    /** The account of the key behind the Web3Signer, as 0x and 40 hexadecimal digits. */
    Optional<String> account();

    /** The id, ARN or alias of the KMS key; its spec is ECC_SECG_P256K1, its usage SIGN_VERIFY. */
    Optional<String> keyId();

    /** The AWS region of the key. */
    Optional<String> region();

    /** How long one signature may take. */
    @WithDefault("10s")
    Duration timeout();

    enum Kind {
        LOCAL,
        WEB3SIGNER,
        AWS_KMS
    }
}
