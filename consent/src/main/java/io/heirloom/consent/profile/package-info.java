/**
 * How a consent record is written down: JSON aligned with the DPV profile of ISO/IEC TS 27560 ({@code dpv-27560#record-eu-gdpr}), every
 * mandatory field checked before it is kept, then sealed: SHA-256 over RFC 8785 JSON, the hash of the state before it, and an EdDSA
 * signature. To verify, take {@code self} and {@code signature} out of {@code heirloom.integrity}, canonicalise, hash, and check the
 * detached JWS over the same bytes.
 */
package io.heirloom.consent.profile;
