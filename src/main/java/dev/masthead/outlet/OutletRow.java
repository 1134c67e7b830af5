package dev.masthead.outlet;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** An outlet that articles came from, as the registry described it when the last one did. */
@Entity
@Table(name = "outlet")
public class OutletRow {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    /** The registry's slug; the domain of an outlet it does not know. */
    public String slug;

    public String name;

    /** Null where only the outlet's name is known. */
    public String domain;

    /** {@code unclassified} where the registry is silent. */
    @Column(name = "ownership_class")
    public String ownershipClass;

    /** ISO 3166-1 alpha-2; null where unknown. */
    public String country;

    /** Null where unknown. */
    public String operator;

    @Column(name = "created_at", insertable = false, updatable = false)
    public Instant createdAt;
}
