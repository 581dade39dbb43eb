package hamkor.command;

import java.lang.instrument.ClassFileTransformer;
import java.security.ProtectionDomain;
import java.util.Set;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.agent.ByteBuddyAgent;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.dynamic.ClassFileLocator;
import net.bytebuddy.matcher.ElementMatchers;
import net.bytebuddy.pool.TypePool;

/// Points at which a site of the tests stops for good, so that it can be killed just there. They are woven into the program as its
/// classes are loaded, in this process alone: the program itself knows nothing of them.
public final class Stopping {
    private static final Set<String> WHERE = Set.of("hamkor.evidence.Evidence", "hamkor.evidence.FolderStore", "hamkor.evidence.FileKind", "hamkor.control.ReportSql",
        "hamkor.control.FactsSql", "hamkor.audit.Audit", "hamkor.audit.AuditSql", "hamkor.api.KeySql",
        "org.springframework.jdbc.datasource.DataSourceTransactionManager", "org.springframework.web.util.ContentCachingResponseWrapper");

    private static volatile String armed = "";

    private Stopping() {}

    /// Before any of the classes is loaded.
    static void weave() {
        ByteBuddyAgent.install().addTransformer(new ClassFileTransformer() {
            @Override public byte[] transform(ClassLoader loader, String name, Class<?> type, ProtectionDomain domain, byte[] code) {
                return name != null && WHERE.contains(name.replace('/', '.')) ? woven(name.replace('/', '.'), loader, code) : null;
            }
        });
    }

    private static byte[] woven(String name, ClassLoader loader, byte[] code) {
        var files = new ClassFileLocator.Compound(ClassFileLocator.Simple.of(name, code), ClassFileLocator.ForClassLoader.of(loader));
        return new ByteBuddy().redefine(TypePool.Default.of(files).describe(name).resolve(), files)
                .visit(Advice.to(Points.class).on(ElementMatchers.isMethod().and(ElementMatchers.not(ElementMatchers.isAbstract())))).make().getBytes();
    }

    /// @param point `ReportSql.send begins`; empty: none
    static void arm(String point) {
        armed = point;
    }

    /// Whoever comes by first stays, and everybody after.
    public static void at(String type, String method, String when) {
        if (armed.isEmpty() || !armed.equals(type.substring(type.lastIndexOf('.') + 1) + "." + method + " " + when)) return;
        System.out.println("STOPPED");
        System.out.flush();
        while (true) {
            try {
                Thread.sleep(Long.MAX_VALUE);
            } catch (InterruptedException _) {
                // It stays.
            }
        }
    }

    /// What is woven in.
    static final class Points {
        private Points() {}

        @Advice.OnMethodEnter static void begins(@Advice.Origin("#t") String type, @Advice.Origin("#m") String method) {
            Stopping.at(type, method, "begins");
        }

        @Advice.OnMethodExit static void ended(@Advice.Origin("#t") String type, @Advice.Origin("#m") String method) {
            Stopping.at(type, method, "ended");
        }
    }
}
