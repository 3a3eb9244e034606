package org.gainsay.http;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.hibernate.validator.ValidatorFactoryCustomizer;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import org.hibernate.validator.BaseHibernateValidatorConfiguration;
import org.hibernate.validator.spi.nodenameprovider.JavaBeanProperty;
import org.hibernate.validator.spi.nodenameprovider.Property;
import org.hibernate.validator.spi.nodenameprovider.PropertyNodeNameProvider;

/** Lets a violation name a member as JSON does, not as Java does. */
@ApplicationScoped
public class JsonNames implements ValidatorFactoryCustomizer, PropertyNodeNameProvider {

    @Override
    public void customize(BaseHibernateValidatorConfiguration<?> configuration) {
        configuration.propertyNodeNameProvider(new JsonNames());
    }

    @Override
    public String getName(Property property) {
        return property instanceof JavaBeanProperty bean
                        && bean.getDeclaringClass().isRecord()
                ? name(bean.getDeclaringClass(), property.getName())
                : property.getName();
    }

    private static String name(Class<?> type, String component) {
        return Arrays.stream(type.getRecordComponents())
                .filter(c -> c.getName().equals(component))
                .map(RecordComponent::getAccessor)
                .filter(a -> a.isAnnotationPresent(JsonProperty.class))
                .map(a -> a.getAnnotation(JsonProperty.class).value())
                .findFirst()
                .orElse(component);
    }
}
