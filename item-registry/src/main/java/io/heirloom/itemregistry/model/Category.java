package io.heirloom.itemregistry.model;

public enum Category {
    WATCH,
    HANDBAG,
    JEWELLERY,
    CAR,
    ACCESSORY
}
