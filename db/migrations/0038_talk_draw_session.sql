-- The draws made for a session: whoever looks for one knows the session, not the draw.
create index draw_session on talks.draw (tenant_id, session_id, draw_id);
