/**
 * What a leaf of the log says in public: a class, a handle and a commitment, both without meaning to outsiders, and a rounded time. Shared by
 * the inbox and by the verifier, without dependencies.
 */
package io.heirloom.tlog.leaf;
