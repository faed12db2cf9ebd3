-- The schema of the version of 2026-11-22 (three migrations), as pg_dump writes it: databases made by it are brought up to date.
CREATE EXTENSION IF NOT EXISTS btree_gist WITH SCHEMA public;
CREATE FUNCTION public.refuse_change() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
    raise exception 'rows of % are only added', tg_table_name using errcode = 'insufficient_privilege';
end $$;
CREATE TABLE public."__EFMigrationsHistory" (
    "MigrationId" character varying(150) NOT NULL,
    "ProductVersion" character varying(32) NOT NULL
);
CREATE TABLE public.accounts (
    id uuid NOT NULL,
    volunteer_number character varying(18) NOT NULL,
    sealed_name bytea NOT NULL,
    masked_name character varying(50) NOT NULL,
    home_region_code character varying(12) NOT NULL,
    created_at timestamp with time zone NOT NULL,
    disabled_at timestamp with time zone,
    user_name character varying(32) NOT NULL,
    normalized_user_name character varying(32) NOT NULL,
    email character varying(254),
    normalized_email character varying(254),
    password_hash text,
    security_stamp text,
    concurrency_stamp text,
    phone_number character varying(11) NOT NULL,
    CONSTRAINT ck_accounts_email CHECK (((normalized_email)::text ~~ '%_@_%'::text)),
    CONSTRAINT ck_accounts_number CHECK (((volunteer_number)::text ~ '^V[0-9]{16}[0-9A-Z]$'::text)),
    CONSTRAINT ck_accounts_phone CHECK (((phone_number)::text ~ '^1[3-9][0-9]{9}$'::text)),
    CONSTRAINT ck_accounts_user_name CHECK (((normalized_user_name)::text !~ '^(1[0-9]{10}|V[0-9].*|.*@.*)$'::text))
);
CREATE TABLE public.appeals (
    id uuid NOT NULL,
    code character varying(8) NOT NULL,
    kind integer NOT NULL,
    title character varying(80) NOT NULL,
    subtitle character varying(80),
    salutation character varying(100),
    body character varying(40000) NOT NULL,
    issuing_bodies text[] NOT NULL,
    document_number character varying(40),
    source character varying(60),
    issued_on date,
    contacts_hidden_after date,
    comments_allowed boolean NOT NULL,
    featured boolean NOT NULL,
    region_code character varying(12) NOT NULL,
    author_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    changed_at timestamp with time zone NOT NULL,
    state integer NOT NULL,
    published_at timestamp with time zone,
    withdrawn_at timestamp with time zone,
    withdrawal_reason character varying(300),
    views bigint NOT NULL,
    shares bigint NOT NULL,
    CONSTRAINT ck_appeals_published CHECK (((state <> 1) OR ((published_at IS NOT NULL) AND (issued_on IS NOT NULL) AND (cardinality(issuing_bodies) > 0)))),
    CONSTRAINT ck_appeals_withdrawn CHECK (((state <> 2) OR (withdrawal_reason IS NOT NULL)))
);
CREATE TABLE public.attachments (
    id uuid NOT NULL,
    appeal_id uuid NOT NULL,
    "position" integer NOT NULL,
    file_name character varying(120) NOT NULL,
    content_type character varying(100) NOT NULL,
    size bigint NOT NULL,
    sha256 bytea NOT NULL,
    stored_name character varying(40) NOT NULL,
    description character varying(200),
    created_at timestamp with time zone NOT NULL
);
CREATE TABLE public.audit_entries (
    id uuid NOT NULL,
    at timestamp with time zone NOT NULL,
    actor_id uuid,
    action character varying(60) NOT NULL,
    subject_id uuid,
    detail character varying(500)
);
CREATE UNLOGGED TABLE public.captchas (
    id uuid NOT NULL,
    kind character varying(10) NOT NULL,
    purpose character varying(20) NOT NULL,
    visitor_hash bytea NOT NULL,
    answer_hash bytea NOT NULL,
    picture bytea,
    expires_at timestamp with time zone NOT NULL
);
CREATE TABLE public.comments (
    id uuid NOT NULL,
    appeal_id uuid NOT NULL,
    account_id uuid NOT NULL,
    author_mask character varying(50) NOT NULL,
    text character varying(500) NOT NULL,
    created_at timestamp with time zone NOT NULL,
    state integer NOT NULL,
    decided_by uuid,
    decided_at timestamp with time zone,
    reason character varying(300),
    previous_decided_at timestamp with time zone,
    previous_decided_by uuid,
    previous_reason character varying(300),
    previous_state integer,
    CONSTRAINT ck_comments_text CHECK ((length(btrim((text)::text)) > 0))
);
CREATE TABLE public.consents (
    id uuid NOT NULL,
    account_id uuid NOT NULL,
    kind character varying(30) NOT NULL,
    version character varying(30) NOT NULL,
    at timestamp with time zone NOT NULL
);
CREATE TABLE public.courses (
    id uuid NOT NULL,
    title character varying(50) NOT NULL,
    summary character varying(300) NOT NULL
);
CREATE TABLE public.directory_entries (
    id uuid NOT NULL,
    appeal_id uuid NOT NULL,
    "position" integer NOT NULL,
    area character varying(30) NOT NULL,
    unit character varying(60) NOT NULL,
    person character varying(50) NOT NULL,
    phone character varying(20) NOT NULL
);
CREATE TABLE public.duty_posts (
    id uuid NOT NULL,
    number character varying(12) NOT NULL,
    organisation_id uuid NOT NULL,
    title character varying(50) NOT NULL,
    kind integer NOT NULL,
    region_code character varying(12) NOT NULL,
    place character varying(60) NOT NULL,
    address character varying(100) NOT NULL,
    description character varying(2000) NOT NULL,
    requirements character varying(1000) NOT NULL,
    guarantees character varying(200) NOT NULL,
    risk_text character varying(1000) NOT NULL,
    risk_version integer NOT NULL,
    needs_approval boolean NOT NULL,
    required_course_id uuid,
    urgent boolean NOT NULL,
    elder_friendly boolean NOT NULL,
    contact_person character varying(50) NOT NULL,
    contact_phone character varying(20) NOT NULL,
    published_at timestamp with time zone NOT NULL,
    CONSTRAINT ck_duty_posts_risk_text CHECK ((length(btrim((risk_text)::text)) > 0))
);
CREATE TABLE public.login_guards (
    key character varying(120) NOT NULL,
    attempts integer NOT NULL,
    window_start timestamp with time zone NOT NULL,
    blocked_until timestamp with time zone,
    failures_in_arow integer NOT NULL
);
CREATE TABLE public.notifications (
    id uuid NOT NULL,
    account_id uuid NOT NULL,
    title character varying(100) NOT NULL,
    text character varying(1000) NOT NULL,
    link character varying(200),
    created_at timestamp with time zone NOT NULL,
    read_at timestamp with time zone
);
CREATE TABLE public.organisations (
    id uuid NOT NULL,
    name character varying(60) NOT NULL,
    kind character varying(20) NOT NULL,
    region_code character varying(12) NOT NULL,
    parent_id uuid,
    phone character varying(20) NOT NULL,
    certified_at timestamp with time zone
);
CREATE TABLE public.regions (
    code character varying(12) NOT NULL,
    level smallint NOT NULL,
    parent_code character varying(12),
    name character varying(50) NOT NULL,
    CONSTRAINT ck_regions_code_length CHECK ((length((code)::text) = (ARRAY[2, 4, 6, 9, 12])[level]))
);
CREATE TABLE public.request_keys (
    account_id uuid NOT NULL,
    key uuid NOT NULL,
    subject_id uuid NOT NULL,
    result_id uuid NOT NULL,
    at timestamp with time zone NOT NULL
);
CREATE TABLE public.role_grants (
    id uuid NOT NULL,
    account_id uuid NOT NULL,
    role character varying(20) NOT NULL,
    organisation_id uuid,
    region_code character varying(12),
    valid_from timestamp with time zone NOT NULL,
    valid_to timestamp with time zone,
    CONSTRAINT ck_role_grants_scope CHECK (((((role)::text = 'coordinator'::text) = (organisation_id IS NOT NULL)) AND (((role)::text = 'office'::text) = (region_code IS NOT NULL))))
);
CREATE TABLE public.sessions (
    key_hash bytea NOT NULL,
    account_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    last_seen_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    idle_limit interval NOT NULL,
    device character varying(80) NOT NULL,
    public_id uuid NOT NULL
);
CREATE TABLE public.shares (
    appeal_id uuid NOT NULL,
    visitor_hash bytea NOT NULL,
    at timestamp with time zone NOT NULL
);
CREATE TABLE public.shifts (
    id uuid NOT NULL,
    duty_post_id uuid NOT NULL,
    starts_at timestamp with time zone NOT NULL,
    ends_at timestamp with time zone NOT NULL,
    opens_at timestamp with time zone NOT NULL,
    closes_at timestamp with time zone NOT NULL,
    capacity integer NOT NULL,
    taken integer NOT NULL,
    cancelled_at timestamp with time zone,
    cancellation_reason character varying(300),
    lead character varying(50),
    CONSTRAINT ck_shifts_cancelled CHECK (((cancelled_at IS NULL) = (cancellation_reason IS NULL))),
    CONSTRAINT ck_shifts_capacity CHECK (((capacity >= 1) AND (capacity <= 10000))),
    CONSTRAINT ck_shifts_taken CHECK (((taken >= 0) AND (taken <= capacity))),
    CONSTRAINT ck_shifts_times CHECK (((ends_at > starts_at) AND (closes_at > opens_at) AND (closes_at <= starts_at)))
)
WITH (fillfactor='50', autovacuum_vacuum_scale_factor='0', autovacuum_vacuum_threshold='1000');
CREATE TABLE public.sign_ups (
    id uuid NOT NULL,
    shift_id uuid NOT NULL,
    account_id uuid NOT NULL,
    status smallint NOT NULL,
    starts_at timestamp with time zone NOT NULL,
    ends_at timestamp with time zone NOT NULL,
    created_at timestamp with time zone NOT NULL,
    queued_at timestamp with time zone NOT NULL,
    priority integer NOT NULL,
    risk_version integer NOT NULL,
    status_changed_at timestamp with time zone NOT NULL,
    decided_by uuid,
    decision_batch uuid,
    reason character varying(300)
);
CREATE TABLE public.stored_keys (
    id integer NOT NULL,
    name text NOT NULL,
    xml text NOT NULL
);
ALTER TABLE public.stored_keys ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.stored_keys_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.training_records (
    id uuid NOT NULL,
    account_id uuid NOT NULL,
    course_id uuid NOT NULL,
    passed_at timestamp with time zone NOT NULL,
    valid_to timestamp with time zone
);
CREATE SEQUENCE public.volunteer_serials
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER TABLE ONLY public."__EFMigrationsHistory"
    ADD CONSTRAINT "PK___EFMigrationsHistory" PRIMARY KEY ("MigrationId");
ALTER TABLE ONLY public.sign_ups
    ADD CONSTRAINT ex_sign_ups_overlap EXCLUDE USING gist (account_id WITH =, tstzrange(starts_at, ends_at) WITH &&) WHERE ((status = 1));
ALTER TABLE ONLY public.accounts
    ADD CONSTRAINT pk_accounts PRIMARY KEY (id);
ALTER TABLE ONLY public.appeals
    ADD CONSTRAINT pk_appeals PRIMARY KEY (id);
ALTER TABLE ONLY public.attachments
    ADD CONSTRAINT pk_attachments PRIMARY KEY (id);
ALTER TABLE ONLY public.audit_entries
    ADD CONSTRAINT pk_audit_entries PRIMARY KEY (id);
ALTER TABLE ONLY public.captchas
    ADD CONSTRAINT pk_captchas PRIMARY KEY (id);
ALTER TABLE ONLY public.comments
    ADD CONSTRAINT pk_comments PRIMARY KEY (id);
ALTER TABLE ONLY public.consents
    ADD CONSTRAINT pk_consents PRIMARY KEY (id);
ALTER TABLE ONLY public.courses
    ADD CONSTRAINT pk_courses PRIMARY KEY (id);
ALTER TABLE ONLY public.directory_entries
    ADD CONSTRAINT pk_directory_entries PRIMARY KEY (id);
ALTER TABLE ONLY public.duty_posts
    ADD CONSTRAINT pk_duty_posts PRIMARY KEY (id);
ALTER TABLE ONLY public.login_guards
    ADD CONSTRAINT pk_login_guards PRIMARY KEY (key);
ALTER TABLE ONLY public.notifications
    ADD CONSTRAINT pk_notifications PRIMARY KEY (id);
ALTER TABLE ONLY public.organisations
    ADD CONSTRAINT pk_organisations PRIMARY KEY (id);
ALTER TABLE ONLY public.regions
    ADD CONSTRAINT pk_regions PRIMARY KEY (code);
ALTER TABLE ONLY public.request_keys
    ADD CONSTRAINT pk_request_keys PRIMARY KEY (account_id, key);
ALTER TABLE ONLY public.role_grants
    ADD CONSTRAINT pk_role_grants PRIMARY KEY (id);
ALTER TABLE ONLY public.sessions
    ADD CONSTRAINT pk_sessions PRIMARY KEY (key_hash);
ALTER TABLE ONLY public.shares
    ADD CONSTRAINT pk_shares PRIMARY KEY (appeal_id, visitor_hash);
ALTER TABLE ONLY public.shifts
    ADD CONSTRAINT pk_shifts PRIMARY KEY (id);
ALTER TABLE ONLY public.sign_ups
    ADD CONSTRAINT pk_sign_ups PRIMARY KEY (id);
ALTER TABLE ONLY public.stored_keys
    ADD CONSTRAINT pk_stored_keys PRIMARY KEY (id);
ALTER TABLE ONLY public.training_records
    ADD CONSTRAINT pk_training_records PRIMARY KEY (id);
CREATE INDEX ix_appeals_author_id ON public.appeals USING btree (author_id);
CREATE UNIQUE INDEX ix_appeals_code ON public.appeals USING btree (code);
CREATE INDEX ix_appeals_published ON public.appeals USING btree (published_at DESC, id DESC) WHERE (state = 1);
CREATE INDEX ix_attachments_appeal_id ON public.attachments USING btree (appeal_id);
CREATE INDEX ix_audit_entries_at ON public.audit_entries USING btree (at);
CREATE INDEX ix_audit_entries_subject_id ON public.audit_entries USING btree (subject_id);
CREATE INDEX ix_captchas_expires_at ON public.captchas USING btree (expires_at);
CREATE INDEX ix_captchas_visitor_hash ON public.captchas USING btree (visitor_hash);
CREATE INDEX ix_comments_account_id_created_at ON public.comments USING btree (account_id, created_at);
CREATE INDEX ix_comments_pending ON public.comments USING btree (created_at) WHERE (state = 0);
CREATE INDEX ix_comments_visible ON public.comments USING btree (appeal_id, created_at, id) WHERE (state = 1);
CREATE INDEX ix_consents_account_id ON public.consents USING btree (account_id);
CREATE INDEX ix_directory_entries_appeal_id ON public.directory_entries USING btree (appeal_id);
CREATE UNIQUE INDEX ix_duty_posts_number ON public.duty_posts USING btree (number);
CREATE INDEX ix_duty_posts_organisation_id ON public.duty_posts USING btree (organisation_id);
CREATE INDEX ix_duty_posts_region_code ON public.duty_posts USING btree (region_code);
CREATE INDEX ix_duty_posts_required_course_id ON public.duty_posts USING btree (required_course_id);
CREATE INDEX ix_notifications_account_id_created_at ON public.notifications USING btree (account_id, created_at);
CREATE INDEX ix_notifications_unread ON public.notifications USING btree (account_id) WHERE (read_at IS NULL);
CREATE UNIQUE INDEX ix_organisations_name ON public.organisations USING btree (name);
CREATE INDEX ix_organisations_parent_id ON public.organisations USING btree (parent_id);
CREATE INDEX ix_organisations_region_code ON public.organisations USING btree (region_code);
CREATE INDEX ix_regions_parent_code ON public.regions USING btree (parent_code);
CREATE INDEX ix_request_keys_at ON public.request_keys USING btree (at);
CREATE INDEX ix_role_grants_account_id ON public.role_grants USING btree (account_id);
CREATE INDEX ix_role_grants_organisation_id ON public.role_grants USING btree (organisation_id);
CREATE INDEX ix_sessions_account_id ON public.sessions USING btree (account_id);
CREATE UNIQUE INDEX ix_sessions_public_id ON public.sessions USING btree (public_id);
CREATE INDEX ix_shifts_duty_post_id_starts_at ON public.shifts USING btree (duty_post_id, starts_at);
CREATE INDEX ix_shifts_upcoming ON public.shifts USING btree (starts_at) WHERE (cancelled_at IS NULL);
CREATE INDEX ix_sign_ups_account_id_created_at ON public.sign_ups USING btree (account_id, created_at);
CREATE INDEX ix_sign_ups_decision_batch ON public.sign_ups USING btree (decision_batch) WHERE (decision_batch IS NOT NULL);
CREATE INDEX ix_sign_ups_shift_id_status ON public.sign_ups USING btree (shift_id, status);
CREATE INDEX ix_training_records_account_id_course_id ON public.training_records USING btree (account_id, course_id);
CREATE INDEX ix_training_records_course_id ON public.training_records USING btree (course_id);
CREATE UNIQUE INDEX ux_accounts_email ON public.accounts USING btree (normalized_email);
CREATE UNIQUE INDEX ux_accounts_number ON public.accounts USING btree (volunteer_number);
CREATE UNIQUE INDEX ux_accounts_phone ON public.accounts USING btree (phone_number);
CREATE UNIQUE INDEX ux_accounts_user_name ON public.accounts USING btree (normalized_user_name);
CREATE UNIQUE INDEX ux_sign_ups_active ON public.sign_ups USING btree (shift_id, account_id) WHERE (status = ANY (ARRAY[0, 1, 2]));
CREATE TRIGGER audit_entries_only_grow BEFORE DELETE OR UPDATE OR TRUNCATE ON public.audit_entries FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change();
ALTER TABLE ONLY public.appeals
    ADD CONSTRAINT fk_appeals_accounts_author_id FOREIGN KEY (author_id) REFERENCES public.accounts(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.attachments
    ADD CONSTRAINT fk_attachments_appeals_appeal_id FOREIGN KEY (appeal_id) REFERENCES public.appeals(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.comments
    ADD CONSTRAINT fk_comments_accounts_account_id FOREIGN KEY (account_id) REFERENCES public.accounts(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.comments
    ADD CONSTRAINT fk_comments_appeals_appeal_id FOREIGN KEY (appeal_id) REFERENCES public.appeals(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.consents
    ADD CONSTRAINT fk_consents_accounts_account_id FOREIGN KEY (account_id) REFERENCES public.accounts(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.directory_entries
    ADD CONSTRAINT fk_directory_entries_appeals_appeal_id FOREIGN KEY (appeal_id) REFERENCES public.appeals(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.duty_posts
    ADD CONSTRAINT fk_duty_posts_courses_required_course_id FOREIGN KEY (required_course_id) REFERENCES public.courses(id);
ALTER TABLE ONLY public.duty_posts
    ADD CONSTRAINT fk_duty_posts_organisations_organisation_id FOREIGN KEY (organisation_id) REFERENCES public.organisations(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.duty_posts
    ADD CONSTRAINT fk_duty_posts_regions_region_code FOREIGN KEY (region_code) REFERENCES public.regions(code) ON DELETE CASCADE;
ALTER TABLE ONLY public.organisations
    ADD CONSTRAINT fk_organisations_organisations_parent_id FOREIGN KEY (parent_id) REFERENCES public.organisations(id);
ALTER TABLE ONLY public.organisations
    ADD CONSTRAINT fk_organisations_regions_region_code FOREIGN KEY (region_code) REFERENCES public.regions(code) ON DELETE CASCADE;
ALTER TABLE ONLY public.role_grants
    ADD CONSTRAINT fk_role_grants_accounts_account_id FOREIGN KEY (account_id) REFERENCES public.accounts(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.role_grants
    ADD CONSTRAINT fk_role_grants_organisations_organisation_id FOREIGN KEY (organisation_id) REFERENCES public.organisations(id);
ALTER TABLE ONLY public.sessions
    ADD CONSTRAINT fk_sessions_accounts_account_id FOREIGN KEY (account_id) REFERENCES public.accounts(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.shares
    ADD CONSTRAINT fk_shares_appeals_appeal_id FOREIGN KEY (appeal_id) REFERENCES public.appeals(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.shifts
    ADD CONSTRAINT fk_shifts_duty_posts_duty_post_id FOREIGN KEY (duty_post_id) REFERENCES public.duty_posts(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.sign_ups
    ADD CONSTRAINT fk_sign_ups_accounts_account_id FOREIGN KEY (account_id) REFERENCES public.accounts(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.sign_ups
    ADD CONSTRAINT fk_sign_ups_shifts_shift_id FOREIGN KEY (shift_id) REFERENCES public.shifts(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.training_records
    ADD CONSTRAINT fk_training_records_accounts_account_id FOREIGN KEY (account_id) REFERENCES public.accounts(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.training_records
    ADD CONSTRAINT fk_training_records_courses_course_id FOREIGN KEY (course_id) REFERENCES public.courses(id) ON DELETE CASCADE;
INSERT INTO public."__EFMigrationsHistory" VALUES
    ('20261121231705_FirstSchema', '10.0.14'),
    ('20261122002818_KeepCaptchasOutOfTheLog', '10.0.14'),
    ('20261122064742_RememberWhatADecisionReplaced', '10.0.14');
