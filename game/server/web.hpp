// What the server says over plain HTTP: the page, pictures, and no. For server.cpp alone.
#pragma once
#include "server/link.hpp"
#include "server/page.hpp"
#include <string_view>

namespace retake::server {

using Request = http::request<http::empty_body>;

struct Reply {
    http::status status = http::status::ok;
    std::string type = "text/plain; charset=utf-8";
    std::string etag;
    bool packed = false;
    std::string policy = "default-src 'none'; sandbox";
    std::shared_ptr<const std::string> body = std::make_shared<const std::string>();
};

inline Reply refusal(http::status status, const std::string& text) {
    return {.status = status, .etag = {}, .body = std::make_shared<const std::string>(text + "\n")};
}

inline std::string_view view(beast::string_view text) { return {text.data(), text.size()}; }
inline std::string_view field(const Request& request, http::field name) { return view(request[name]); }

// Phones of eight years ago do not take 'self' for a WebSocket, so the host is named.
inline std::string page_policy(const Page& page, std::string_view host) {
    return "default-src 'none'; script-src " + page.script_sources + "; style-src " + page.style_sources +
           "; img-src 'self' data: blob:; media-src data: blob:; connect-src 'self' ws://" + std::string(host) +
           "; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
}

inline Reply page_reply(const Page& page, std::shared_ptr<const std::string> packed, std::shared_ptr<const std::string> plain,
                        const Request& request) {
    const bool takes_gzip = field(request, http::field::accept_encoding).find("gzip") != std::string_view::npos;
    return {.type = "text/html; charset=utf-8",
            .etag = page.etag,
            .packed = takes_gzip,
            .policy = page_policy(page, field(request, http::field::host)),
            .body = takes_gzip ? std::move(packed) : std::move(plain)};
}

// The number in "/picture/17".
inline std::optional<std::size_t> picture_number(std::string_view target) {
    constexpr std::string_view before = "/picture/";
    if (!target.starts_with(before) || target.size() == before.size() || target.size() > before.size() + 6)
        return std::nullopt;
    std::size_t number = 0;
    for (const char c : target.substr(before.size())) {
        if (c < '0' || c > '9')
            return std::nullopt;
        number = number * 10 + static_cast<std::size_t>(c - '0');
    }
    return number;
}

using Response = http::response<http::span_body<const char>>;

// The body stays the reply's: it must outlive the response.
inline Response response_of(const Reply& reply, const Request& request, bool keep_alive) {
    const bool unchanged = !reply.etag.empty() && field(request, http::field::if_none_match) == reply.etag;
    Response response(unchanged ? http::status::not_modified : reply.status, request.version());
    response.keep_alive(keep_alive);
    response.set(http::field::content_type, reply.type);
    response.set(http::field::cache_control, reply.etag.empty() ? "no-store" : "no-cache");
    if (!reply.etag.empty())
        response.set(http::field::etag, reply.etag);
    if (reply.packed)
        response.set(http::field::content_encoding, "gzip");
    response.set(http::field::vary, "Accept-Encoding");
    response.set("Content-Security-Policy", reply.policy);
    response.set("X-Content-Type-Options", "nosniff");
    response.set("Referrer-Policy", "no-referrer");
    response.set("Cross-Origin-Resource-Policy", "same-origin");
    const bool bodiless = unchanged || request.method() == http::verb::head;
    if (!bodiless)
        response.body() = {reply.body->data(), reply.body->size()};
    if (!unchanged)
        response.content_length(reply.body->size());
    return response;
}

} // namespace retake::server
