package paperboy.sandbox.fault;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The faults that are armed, each until it has struck as often as it should. Thread-safe. */
public final class Faults {
    private final List<Fault> armed = new ArrayList<>();

    public synchronized void arm(Fault fault) {
        armed.add(fault);
    }

    public synchronized void clear() {
        armed.clear();
    }

    /** What is still to come; counts are what is left. */
    public synchronized List<Fault> armed() {
        return List.copyOf(armed);
    }

    /** Whether a connection that comes now is refused. */
    public boolean strikesConnection() {
        return take(fault -> fault.kind() == FaultKind.REFUSE).isPresent();
    }

    /** The fault that strikes this request; armed first strikes first. */
    public Optional<Fault> strike(String method, String path) {
        return take(fault -> fault.kind() != FaultKind.REFUSE && fault.meets(method, path));
    }

    private synchronized Optional<Fault> take(Predicate<Fault> fits) {
        for (int i = 0; i < armed.size(); i++) {
            Fault fault = armed.get(i);
            if (fits.test(fault)) {
                spend(i, fault);
                return Optional.of(fault);
            }
        }
        return Optional.empty();
    }

    private void spend(int place, Fault fault) {
        if (fault.count() == 1) {
            armed.remove(place);
        } else if (fault.count() != Fault.ALWAYS) {
            armed.set(place, fault.times(fault.count() - 1));
        }
    }
}
