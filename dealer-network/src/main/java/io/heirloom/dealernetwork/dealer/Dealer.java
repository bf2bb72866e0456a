package io.heirloom.dealernetwork.dealer;

import io.heirloom.dealernetwork.value.Country;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

@Entity
@Table(name = "dealer")
class Dealer {
    @Id
    UUID id;

    @Column(columnDefinition = "text")
    String name;

    @Column(columnDefinition = "text")
    String gln;

    @Column(columnDefinition = "text")
    String city;

    @Column(columnDefinition = "text")
    String country;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "text")
    DealerKind kind;

    @Column(name = "entered_at")
    Instant enteredAt;

    @Version
    int version;

    protected Dealer() {}

    static Dealer enter(EnterDealer request, Instant now) {
        var dealer = new Dealer();
        dealer.id = request.id();
        dealer.name = request.name().strip();
        dealer.gln = new Gln(request.gln()).value();
        dealer.city = request.city().strip();
        dealer.country = Country.at("/country", request.country()).code();
        dealer.kind = request.kind();
        dealer.enteredAt = now;
        return dealer;
    }
}
