package hamkor.account;

import hamkor.access.Acting;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;

/// Hands whoever is signed in to the handlers that ask for them.
@Configuration(proxyBeanMethods = false)
class ActingGate implements HandlerMethodArgumentResolver, SmartInitializingSingleton {
    private final ObjectProvider<RequestMappingHandlerAdapter> handlers;

    ActingGate(@Qualifier("requestMappingHandlerAdapter") ObjectProvider<RequestMappingHandlerAdapter> handlers) {
        this.handlers = handlers;
    }

    /// Before Spring's own resolvers, one of which would take whoever acts for the bare principal of the request.
    @Override public void afterSingletonsInstantiated() {
        var adapter = handlers.getObject();
        var all = new ArrayList<HandlerMethodArgumentResolver>(List.of(this));
        all.addAll(Objects.requireNonNull(adapter.getArgumentResolvers()));
        adapter.setArgumentResolvers(all);
    }

    @Override public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Acting.class;
    }

    @Override public Acting resolveArgument(MethodParameter parameter, ModelAndViewContainer container, NativeWebRequest request,
            WebDataBinderFactory binders) {
        return acting(request.getNativeRequest(HttpServletRequest.class));
    }

    /// An address that wants somebody is closed to everybody else before a handler is asked.
    private static Acting acting(HttpServletRequest request) {
        if (request.getUserPrincipal() instanceof Entered entered) return entered.getPrincipal();
        throw new IllegalStateException("nobody is signed in at " + request.getRequestURI());
    }
}
