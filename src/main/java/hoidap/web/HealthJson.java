package hoidap.web;

/** That the server is up, and how much it holds. */
record HealthJson(String status, long articles, long chunks) {}
