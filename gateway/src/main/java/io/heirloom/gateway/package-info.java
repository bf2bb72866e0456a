/**
 * The suite's one face towards partners and the public: the GraphQL schema, the public item page and the GS1 Digital Link address. Holds no
 * rule and no data; each answer comes from the service that owns it, asked with the caller's own token.
 */
package io.heirloom.gateway;
