package hamkor.account;

import hamkor.access.Acting;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Hands whoever is signed in to the handlers that ask for them.
@Configuration(proxyBeanMethods = false)
class ActingGate implements WebMvcConfigurer, HandlerMethodArgumentResolver {
    @Override public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
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
