// Puts pages together.
#include "base/page.hpp"
#include <algorithm>

namespace retake {
namespace {

constexpr std::string_view style = "body{font:16px/1.5 sans-serif;max-width:70em;margin:2em auto;padding:0 1em;color:#16203a;"
                                   "background:#fffdf5}h1,h2{font-family:serif}table{border-collapse:collapse;width:100%}"
                                   "td,th{border:1px solid #8c95a6;padding:.4em .6em;text-align:left;vertical-align:top}"
                                   ".missed td{background:#fbe4d6}.right td:nth-child(3){background:#d7eee3}"
                                   "@media print{body{margin:0;max-width:none;background:#fff}tr{break-inside:avoid}}";

} // namespace

std::string html_escaped(std::string_view text) {
    std::string out;
    for (const char c : text)
        out += c == '<' ? "&lt;" : c == '>' ? "&gt;" : c == '&' ? "&amp;" : c == '"' ? "&quot;" : std::string(1, c);
    return out;
}

std::string html_page(std::string_view title, std::string_view body) {
    const auto heading = html_escaped(title);
    return "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<title>" + heading + "</title>\n<style>" +
           std::string(style) + "</style>\n</head>\n<body>\n<h1>" + heading + "</h1>\n" + std::string(body) +
           "</body>\n</html>\n";
}

std::string file_slug(std::string_view title) {
    std::string out;
    for (const char c : title) {
        const bool upper = c >= 'A' && c <= 'Z';
        if (upper || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
            out += upper ? static_cast<char>(c - 'A' + 'a') : c;
        else if (!out.empty() && out.back() != '-')
            out += '-';
    }
    out.resize(std::min<std::size_t>(out.size(), 48));
    while (!out.empty() && out.back() == '-')
        out.pop_back();
    return out;
}

} // namespace retake
