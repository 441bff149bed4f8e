package paperboy.cli;

import java.util.Arrays;
import java.util.Iterator;
import paperboy.sandbox.fault.Fault;
import paperboy.sandbox.fault.FaultKind;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A fault as somebody writes it on the command line. */
final class FaultText implements ITypeConverter<Fault> {
    @Override
    public Fault convert(String text) {
        try {
            return Fault.parse(text);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(e.getMessage());
        }
    }

    /** The kinds there are. */
    static final class Kinds implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Arrays.stream(FaultKind.values()).map(FaultKind::word).iterator();
        }
    }
}
