package io.heirloom.consent.purpose;

import static java.util.stream.Collectors.joining;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/** Categories in one text column, in the order of the enum: {@code IDENTITY CONTACT}. */
@Converter(autoApply = false)
public class CategoriesConverter implements AttributeConverter<Set<Category>, String> {

    @Override
    public String convertToDatabaseColumn(Set<Category> categories) {
        return categories == null
                ? null
                : categories.stream().sorted().map(Category::name).collect(joining(" "));
    }

    @Override
    public Set<Category> convertToEntityAttribute(String text) {
        EnumSet<Category> categories = EnumSet.noneOf(Category.class);
        if (text != null && !text.isEmpty()) {
            Arrays.stream(text.split(" ", -1)).map(Category::valueOf).forEach(categories::add);
        }
        return categories;
    }
}
