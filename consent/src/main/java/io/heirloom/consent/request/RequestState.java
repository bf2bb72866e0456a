package io.heirloom.consent.request;

/**
 * <pre>
 * OPEN ──► GRANTED
 *   ├────► REFUSED       seen by the owner only
 *   ├────► EXPIRED       by time
 *   └────► INVALIDATED   the piece has another owner; seen by the former owner only
 * </pre>
 */
enum RequestState {
    OPEN,
    GRANTED,
    REFUSED,
    EXPIRED,
    INVALIDATED
}
