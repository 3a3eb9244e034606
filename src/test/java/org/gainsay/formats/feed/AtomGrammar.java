package org.gainsay.formats.feed;

import com.thaiopensource.util.PropertyMapBuilder;
import com.thaiopensource.validate.ValidateProperty;
import com.thaiopensource.validate.ValidationDriver;
import com.thaiopensource.validate.rng.CompactSchemaReader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXParseException;

/** The grammar of Atom, as its standard gives it. */
final class AtomGrammar {

    private AtomGrammar() {}

    /** Where a document is not as the grammar has it. */
    static List<String> errors(String xml) throws Exception {
        List<String> errors = new ArrayList<>();
        PropertyMapBuilder properties = new PropertyMapBuilder();
        properties.put(ValidateProperty.ERROR_HANDLER, new ErrorHandler() {
            @Override
            public void warning(SAXParseException e) {
                errors.add(e.getMessage());
            }

            @Override
            public void error(SAXParseException e) {
                errors.add(e.getMessage());
            }

            @Override
            public void fatalError(SAXParseException e) {
                errors.add(e.getMessage());
            }
        });
        ValidationDriver driver = new ValidationDriver(properties.toPropertyMap(), CompactSchemaReader.getInstance());
        String grammar = String.valueOf(AtomGrammar.class.getResource("/standards/atom.rnc"));
        assertLoaded(driver.loadSchema(new InputSource(grammar)), errors);
        driver.validate(new InputSource(new StringReader(xml)));
        return errors;
    }

    private static void assertLoaded(boolean loaded, List<String> errors) {
        if (!loaded) {
            throw new AssertionError("the grammar cannot be read: " + errors);
        }
    }
}
