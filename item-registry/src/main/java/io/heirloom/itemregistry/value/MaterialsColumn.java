package io.heirloom.itemregistry.value;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;

/** A list of materials in one text column, as JSON: always read and written whole, never searched. */
@Converter
public class MaterialsColumn implements AttributeConverter<List<Material>, String> {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public String convertToDatabaseColumn(List<Material> materials) {
        try {
            return JSON.writeValueAsString(materials);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Materials are plain records", e);
        }
    }

    @Override
    public List<Material> convertToEntityAttribute(String column) {
        return read(column);
    }

    public static List<Material> read(String column) {
        try {
            return List.of(JSON.readValue(column, Material[].class));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A materials column does not hold JSON", e);
        }
    }
}
