package io.heirloom.itemregistry.digitallink;

import static io.heirloom.itemregistry.gs1.DigitalLinks.encoded;

import io.heirloom.itemregistry.digitallink.Linkset.Target;
import io.heirloom.itemregistry.gs1.Gtin;
import io.heirloom.itemregistry.gs1.PublicAddressConfig;
import io.heirloom.itemregistry.gs1.SerialNumber;
import io.heirloom.itemregistry.item.ItemService;
import io.heirloom.itemregistry.item.ItemView;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a scanner is offered about a piece. */
@ApplicationScoped
class LinksetService {

    private final ItemService items;
    private final String registry;

    LinksetService(ItemService items, PublicAddressConfig addresses) {
        this.items = items;
        this.registry = addresses.registry().toString().replaceAll("/+$", "");
    }

    Uni<Linkset> ofItem(Gtin gtin, SerialNumber serial) {
        return items.require(gtin, serial).map(this::linkset);
    }

    private Linkset linkset(ItemView item) {
        String page = item.digitalLink();
        String piece = registry + "/items/" + item.id();
        Map<String, List<Target>> links = new LinkedHashMap<>();
        add(links, LinkType.DEFAULT_LINK, page, "About this piece", "text/html");
        add(links, LinkType.PRODUCT_INFORMATION, page, "About this piece", "text/html");
        add(links, LinkType.PRODUCT_PASSPORT, page, "Product passport", "application/ld+json");
        add(
                links,
                LinkType.CERTIFICATION,
                piece + "/credential?serial=" + encoded(item.serial()),
                "Proof of manufacture",
                "application/vc");
        add(links, LinkType.TRACEABILITY, piece + "/events", "History of this piece", "application/json");
        add(
                links,
                LinkType.VERIFICATION_SERVICE,
                registry + "/verifications?gtin=" + item.gtin() + "&serial=" + encoded(item.serial()),
                "Check this piece",
                "application/json");
        return new Linkset(List.of(new Linkset.Context(page, links)));
    }

    private static void add(
            Map<String, List<Target>> links, LinkType type, String href, String title, String mediaType) {
        links.put(type.relation(), List.of(new Target(href, title, mediaType, List.of("en"))));
    }
}
