// A page that is handed out: HTML without scripts and without anything from elsewhere, and a name for its file.
#pragma once
#include <string>
#include <string_view>

namespace retake {

std::string html_escaped(std::string_view text);

// The whole page; `title` as it is read, `body` as HTML.
std::string html_page(std::string_view title, std::string_view body);

// A name that every file system takes: lower-case letters and digits of the title, joined by hyphens; may come out empty.
std::string file_slug(std::string_view title);

} // namespace retake
