package org.gainsay.ledger;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import org.gainsay.http.CurrentRequest;
import org.gainsay.http.Desk;

/** Has every transaction of a method see what the request's desk sees, once it has begun. */
@Interceptor
@Transactional
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 201)
class SightInTransaction {

    private final EntityManager entities;
    private final CurrentRequest request;

    @Inject
    SightInTransaction(EntityManager entities, CurrentRequest request) {
        this.entities = entities;
        this.request = request;
    }

    @AroundInvoke
    Object see(InvocationContext method) throws Exception {
        Desk desk = request.desk();
        if (desk != null) {
            entities.createNativeQuery("SELECT set_config('gainsay.desks', :desks, true)", String.class)
                    .setParameter("desks", Sight.of(List.of(desk.id())))
                    .getSingleResult();
        }
        return method.proceed();
    }
}
