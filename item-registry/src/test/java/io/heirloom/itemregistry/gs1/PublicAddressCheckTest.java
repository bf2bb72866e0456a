package io.heirloom.itemregistry.gs1;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublicAddressCheckTest {

    @ParameterizedTest
    @CsvSource({
        "https://id.brand.example, https://registry.brand.example, ''",
        "http://id.brand.example, https://registry.brand.example, heirloom.public-address.digital-link",
        "https://localhost:8080, https://registry.brand.example, heirloom.public-address.digital-link",
        "https://id.brand.example, http://localhost:8081, heirloom.public-address.registry",
        "https://id.brand.example, https://127.0.0.1, heirloom.public-address.registry"
    })
    void productionRefusesDevelopmentAddressesByName(URI digitalLink, URI registry, String setting) {
        var objection = new PublicAddressCheck(new Addresses(digitalLink, registry)).objection();
        assertThat(objection.orElse("")).startsWith(setting);
        assertThat(objection.isEmpty()).isEqualTo(setting.isEmpty());
    }

    private record Addresses(URI digitalLink, URI registry) implements PublicAddressConfig {}
}
