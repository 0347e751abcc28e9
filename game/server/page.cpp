// Packs the page once, when the server starts.
#include "server/page.hpp"
#include "base/rng.hpp"
#include <algorithm>
#include <array>
#include <boost/beast/zlib/deflate_stream.hpp>
#include <boost/crc.hpp>
#include <cctype>
#include <glib.h>
#include <map>

namespace retake::server {
namespace {

namespace zlib = boost::beast::zlib;

void add_number(std::string& bytes, std::uint32_t number) { // the lowest byte first
    for (int shift = 0; shift < 32; shift += 8)
        bytes += static_cast<char>((number >> shift) & 0xFFU);
}

// RFC 1952: a head, the deflated bytes, their check sum and their length.
std::string gzip(const std::string& plain) {
    zlib::deflate_stream stream;
    stream.reset(9, 15, 9, zlib::Strategy::normal);
    std::string packed(stream.upper_bound(plain.size()) + 64, '\0');
    zlib::z_params params;
    params.next_in = plain.data();
    params.avail_in = plain.size();
    params.next_out = packed.data();
    params.avail_out = packed.size();
    boost::system::error_code error;
    stream.write(params, zlib::Flush::finish, error);
    packed.resize(params.total_out);
    boost::crc_32_type sum;
    sum.process_bytes(plain.data(), plain.size());
    std::string bytes("\x1F\x8B\x08\0\0\0\0\0\x02\xFF", 10);
    bytes += packed;
    add_number(bytes, sum.checksum());
    add_number(bytes, static_cast<std::uint32_t>(plain.size()));
    return bytes;
}

std::string sha256_base64(const std::string& text) {
    std::array<guint8, 32> digest{};
    gsize size = digest.size();
    auto* sum = g_checksum_new(G_CHECKSUM_SHA256);
    g_checksum_update(sum, reinterpret_cast<const guchar*>(text.data()), static_cast<gssize>(text.size()));
    g_checksum_get_digest(sum, digest.data(), &size);
    g_checksum_free(sum);
    auto* written = g_base64_encode(digest.data(), size);
    std::string all = written;
    g_free(written);
    return all;
}

// "'sha256-…' 'sha256-…'", one for each such element.
std::string sources(const std::string& html, const std::string& element) {
    std::string found;
    for (auto open = html.find("<" + element); open != std::string::npos; open = html.find("<" + element, open)) {
        const auto begin = html.find('>', open);
        const auto end = html.find("</" + element + ">", open);
        if (begin == std::string::npos || end == std::string::npos)
            break;
        if (begin + 1 < end)
            found += " 'sha256-" + sha256_base64(html.substr(begin + 1, end - begin - 1)) + "'";
        open = end;
    }
    return found.empty() ? "'none'" : found.substr(1);
}

} // namespace

std::string etag_of(const std::string& bytes) {
    static constexpr auto digits = "0123456789abcdef";
    std::string tag = "\"";
    for (auto hash = mixed(seed_of(bytes), bytes.size()); tag.size() < 17; hash >>= 4)
        tag += digits[hash & 15U];
    return tag + "\"";
}

Page page_of(std::string html) {
    Page page{.html = std::move(html), .gzip = {}, .etag = {}, .script_sources = {}, .style_sources = {}};
    page.gzip = gzip(page.html);
    page.etag = etag_of(page.html);
    page.script_sources = sources(page.html, "script");
    page.style_sources = sources(page.html, "style");
    return page;
}

std::string media_type_of(const std::string& file) {
    static const std::map<std::string, std::string> types{{"png", "image/png"}, {"jpg", "image/jpeg"},    {"jpeg", "image/jpeg"},
                                                          {"gif", "image/gif"}, {"svg", "image/svg+xml"}, {"webp", "image/webp"},
                                                          {"bmp", "image/bmp"}};
    std::string ending = file.substr(std::min(file.size(), file.rfind('.') + 1));
    std::ranges::transform(ending, ending.begin(),
                           [](char c) { return static_cast<char>(std::tolower(static_cast<unsigned char>(c))); });
    const auto found = types.find(ending);
    return found == types.end() ? "" : found->second;
}

} // namespace retake::server
