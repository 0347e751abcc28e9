// The phone page as it is served: its bytes, packed and plain, and the policy that lets nothing but its own scripts run.
#pragma once
#include <memory>
#include <string>

namespace retake::server {

struct Page {
    std::string html;
    std::string gzip;
    std::string etag;                          // with its quotes
    std::string script_sources, style_sources; // of the content security policy: a hash of each that stands in the page
};

Page page_of(std::string html);

// "image/png" of "cells/cell.png"; empty: not a picture that a browser shows.
std::string media_type_of(const std::string& file);

std::string etag_of(const std::string& bytes);

} // namespace retake::server
