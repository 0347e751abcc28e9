// Asks the QR code library.
#include "app/square.hpp"
#include <qrcodegen.hpp>

namespace retake::app {
namespace {

std::string escaped(const std::string& text) {
    std::string out;
    for (const char sign : text) {
        if (std::string_view("\\;,:\"").find(sign) != std::string_view::npos)
            out += '\\';
        out += sign;
    }
    return out;
}

} // namespace

screens::lesson::Square square_of(const std::string& text) try {
    const auto code = qrcodegen::QrCode::encodeText(text.c_str(), qrcodegen::QrCode::Ecc::MEDIUM);
    screens::lesson::Square square{code.getSize(), {}};
    for (int y = 0; y < square.size; ++y)
        for (int x = 0; x < square.size; ++x)
            square.dark.push_back(code.getModule(x, y));
    return square;
} catch (const qrcodegen::data_too_long&) {
    return {};
}

std::string wifi_words(const std::string& name, const std::string& password) {
    return "WIFI:T:" + std::string(password.empty() ? "nopass" : "WPA") + ";S:" + escaped(name) + ";" +
           (password.empty() ? "" : "P:" + escaped(password) + ";") + ";";
}

} // namespace retake::app
