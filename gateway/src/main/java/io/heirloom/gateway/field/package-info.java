/**
 * How a field of a type finds its value. SmallRye fills a context with selections, paths and arguments for each field of each row, which
 * nothing here reads: plain fields are read straight off their record, batched fields put straight into their loader (ADR 0058).
 */
package io.heirloom.gateway.field;
