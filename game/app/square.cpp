// Asks the QR code library.
#include "app/square.hpp"
#include <qrcodegen.hpp>

namespace retake::app {

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

} // namespace retake::app
