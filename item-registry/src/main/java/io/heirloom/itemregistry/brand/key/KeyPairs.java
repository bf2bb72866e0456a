package io.heirloom.itemregistry.brand.key;

import static io.heirloom.itemregistry.brand.key.BrandKeyProblem.BRAND_HAS_NO_KEY;

import io.heirloom.itemregistry.brand.BrandDids;
import io.heirloom.itemregistry.proof.Multikey;
import io.heirloom.journal.subject.SubjectId;
import io.heirloom.journal.subject.SubjectKeys;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.UUID;

/** Makes Ed25519 pairs, keeps the private half wrapped under the brand's own key, and opens it to sign. */
@ApplicationScoped
class KeyPairs {

    private final SubjectKeys subjectKeys;
    private final BrandDids dids;

    KeyPairs(SubjectKeys subjectKeys, BrandDids dids) {
        this.subjectKeys = subjectKeys;
        this.dids = dids;
    }

    Uni<BrandKey> make(UUID id, UUID brandId, Instant now) {
        KeyPair pair = newPair();
        return subjectKeys
                .encrypt(
                        SubjectId.brand(brandId), context(id), pair.getPrivate().getEncoded())
                .map(wrapped -> BrandKey.made(id, brandId, Multikey.of(pair.getPublic()), wrapped, now));
    }

    /** Refused as {@code brand-has-no-key} where the brand's own key is gone. */
    Uni<SigningKey> open(BrandKey key) {
        return subjectKeys
                .decrypt(SubjectId.brand(key.brandId), context(key.id), key.wrappedPrivateKey)
                .map(plain -> plain.orElseThrow(BRAND_HAS_NO_KEY::because))
                .map(plain -> new SigningKey(
                        key.id,
                        name(key),
                        privateKey(plain),
                        new Multikey(key.publicKey).toPublicKey().orElseThrow()));
    }

    /** The verification method under which verifiers find the public half. */
    String name(BrandKey key) {
        return dids.verificationMethod(key.brandId, key.publicKey);
    }

    private static String context(UUID keyId) {
        return "brand-key/" + keyId;
    }

    private static KeyPair newPair() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has Ed25519", e);
        }
    }

    private static PrivateKey privateKey(byte[] pkcs8) {
        try {
            return KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A stored brand key is not Ed25519", e);
        }
    }
}
