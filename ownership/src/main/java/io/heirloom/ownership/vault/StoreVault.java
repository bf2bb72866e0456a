package io.heirloom.ownership.vault;

import io.heirloom.ownership.value.PlainText;
import io.heirloom.ownership.vault.personal.Address;
import io.heirloom.ownership.vault.personal.Contact;
import io.heirloom.ownership.vault.personal.Identity;
import io.heirloom.ownership.vault.personal.Personal;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.List;

/** The whole vault, as it shall be; {@code version} is the one last read, 0 before the first time. */
record StoreVault(
        @NotBlank @Size(max = 100) @PlainText String givenName,
        @NotBlank @Size(max = 100) @PlainText String familyName,
        @Size(max = 254) @Email @PlainText String email,

        @Pattern(regexp = "\\+[0-9]{6,15}", message = "must be in the international form, such as +41225550100")
        String phone,

        @Size(max = 5) List<@NotNull @Valid Address> addresses,
        @NotNull @PositiveOrZero Integer version) {

    StoreVault {
        addresses = addresses == null ? List.of() : addresses;
    }

    Personal personal() {
        return new Personal(new Identity(givenName, familyName), new Contact(email, phone), List.copyOf(addresses));
    }
}
