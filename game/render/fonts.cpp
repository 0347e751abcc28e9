// A private fontconfig: rules in memory, font folders by name, a cache of its own.
#include "render/fonts.hpp"
#include "render/pango_measure.hpp"
#include <array>
#include <cstdlib>
#include <filesystem>
#include <fontconfig/fontconfig.h>
#include <pango/pangocairo.h>
#include <pango/pangofc-fontmap.h>

namespace retake::render {
namespace {

namespace fs = std::filesystem;

constexpr std::array<FaceFacts, 3> face_facts{{
    {"Vollkorn", "lnum=1", "lnum=1, tnum=1", 0.679f, 0.952f, 0.441f},
    {"Andika", "lnum=1", "lnum=1, tnum=1", 0.713f, 1.221f, 0.391f},
    {"League Mono Narrow", "calt=0", "calt=0", 0.700f, 0.810f, 0.215f},
}};

const std::array<const char*, 3> own_folders = {"/usr/share/fonts/truetype/vollkorn", "/usr/share/fonts/truetype/andika",
                                                "/usr/share/fonts/opentype/league-mono"};

// The order of fallback, colour pictures drawn at the size asked for, and a slant for faces that have none.
constexpr const char* rules = R"(<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd"><fontconfig>
<match target="pattern"><test name="family"><string>Vollkorn</string></test>
<edit name="family" mode="append_last" binding="weak"><string>Noto Serif</string><string>DejaVu Serif</string></edit></match>
<match target="pattern"><test name="family"><string>League Mono Narrow</string></test>
<edit name="family" mode="append_last" binding="weak"><string>League Mono</string><string>Noto Sans Mono</string>
<string>DejaVu Sans Mono</string></edit></match>
<match target="pattern"><edit name="family" mode="append_last" binding="weak"><string>Noto Sans</string>
<string>Noto Naskh Arabic</string><string>Noto Sans Hebrew</string><string>Noto Sans Devanagari</string>
<string>Noto Sans Thai</string><string>Noto Sans CJK SC</string><string>WenQuanYi Micro Hei</string>
<string>Noto Color Emoji</string><string>Noto Sans Math</string>
<string>Noto Sans Symbols</string><string>Noto Sans Symbols2</string><string>DejaVu Sans</string></edit></match>
<match target="font"><test name="outline" compare="eq"><bool>false</bool></test>
<edit name="pixelsizefixupfactor" mode="assign"><divide><name target="pattern">pixelsize</name>
<name target="font">pixelsize</name></divide></edit></match>
<match target="font"><test name="outline" compare="eq"><bool>false</bool></test>
<test name="pixelsizefixupfactor" compare="not_eq"><double>1.0</double></test>
<edit name="matrix" mode="assign"><times><name>matrix</name><matrix><name>pixelsizefixupfactor</name><double>0</double>
<double>0</double><name>pixelsizefixupfactor</name></matrix></times></edit>
<edit name="size" mode="assign"><divide><name>size</name><name>pixelsizefixupfactor</name></divide></edit></match>
<match target="font"><test name="slant"><const>roman</const></test>
<test target="pattern" name="slant" compare="not_eq"><const>roman</const></test>
<edit name="matrix" mode="assign"><times><name>matrix</name><matrix><double>1</double><double>0.2</double><double>0</double>
<double>1</double></matrix></times></edit><edit name="slant" mode="assign"><const>oblique</const></edit></match>
)";

std::string cache_home() {
    if (const char* set = std::getenv("XDG_CACHE_HOME"); set && *set == '/')
        return set;
    const char* home = std::getenv("HOME");
    return home && *home ? std::string(home) + "/.cache" : fs::temp_directory_path().string();
}

std::string escaped(const std::string& text) {
    std::string out;
    for (const char c : text)
        out += c == '&' ? std::string("&amp;") : c == '<' ? std::string("&lt;") : std::string(1, c);
    return out;
}

// The machine's own cache comes second: it is full on Debian, so that the first start need not read font files.
std::string configuration() {
    return std::string(rules) + "<cachedir>" + escaped(cache_home() + "/retake/fonts") +
           "</cachedir>\n<cachedir>/var/cache/fontconfig</cachedir>\n</fontconfig>\n";
}

const FcChar8* fc(const char* text) { return reinterpret_cast<const FcChar8*>(text); }

FcConfig* private_config() {
    FcConfig* config = FcConfigCreate();
    const std::string text = configuration();
    FcConfigParseAndLoadFromMemory(config, fc(text.c_str()), FcTrue);
    return config;
}

} // namespace

const FaceFacts& facts(ui::Face face) { return face_facts[static_cast<std::size_t>(face)]; }

struct Fonts::Collection {
    FcConfig* config = private_config();
    PangoFontMap* map = nullptr;
    PangoContext* context = nullptr;

    explicit Collection(const std::vector<std::string>& folders) {
        for (const auto& folder : folders)
            if (std::error_code ignored; fs::is_directory(folder, ignored))
                FcConfigAppFontAddDir(config, fc(folder.c_str()));
        map = pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT);
        pango_fc_font_map_set_config(PANGO_FC_FONT_MAP(map), config);
        pango_cairo_font_map_set_resolution(PANGO_CAIRO_FONT_MAP(map), 96);
        context = pango_font_map_create_context(map);
        // Unhinted and unrounded: a line breaks at the same word at every scale.
        cairo_font_options_t* options = cairo_font_options_create();
        cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY);
        cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
        cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
        pango_cairo_context_set_font_options(context, options);
        cairo_font_options_destroy(options);
        pango_context_set_round_glyph_positions(context, FALSE);
        pango_context_set_language(context, pango_language_from_string("en-GB"));
    }
    ~Collection() {
        g_object_unref(context);
        g_object_unref(map);
        FcConfigDestroy(config);
    }
    Collection(const Collection&) = delete;
    Collection& operator=(const Collection&) = delete;

    // The letters of a family, or nullptr when no font of that name is here. The set belongs to the configuration.
    const FcCharSet* letters(const char* family) const {
        const FcFontSet* set = FcConfigGetFonts(config, FcSetApplication);
        for (int i = 0; set && i < set->nfont; ++i) {
            FcChar8* name = nullptr;
            for (int n = 0; FcPatternGetString(set->fonts[i], FC_FAMILY, n, &name) == FcResultMatch; ++n)
                if (FcStrCmpIgnoreCase(name, fc(family)) == 0) {
                    FcCharSet* charset = nullptr;
                    if (FcPatternGetCharSet(set->fonts[i], FC_CHARSET, 0, &charset) == FcResultMatch)
                        return charset;
                }
        }
        return nullptr;
    }
};

Fonts::Fonts() : own_(std::make_unique<Collection>(std::vector<std::string>(own_folders.begin(), own_folders.end()))) {
    for (std::size_t i = 0; i < face_facts.size(); ++i) {
        letters_[i] = own_->letters(face_facts[i].family);
        if (!letters_[i])
            missing_.push_back(face_facts[i].family);
    }
}

Fonts::~Fonts() = default;

bool Fonts::covers(ui::Face face, std::string_view text) const {
    const FcCharSet* letters = letters_[static_cast<std::size_t>(face)];
    if (!letters)
        return false;
    const char* end = text.data() + text.size();
    for (const char* at = text.data(); at < end;) {
        const gunichar letter = g_utf8_get_char_validated(at, end - at);
        if (static_cast<gint32>(letter) < 0) { // not UTF-8: Pango draws its own sign for it
            ++at;
            continue;
        }
        const bool shown = letter >= 0x20 && !g_unichar_iszerowidth(letter);
        if (shown && letter >= 0x7f && !FcCharSetHasChar(letters, letter))
            return false;
        at = g_utf8_next_char(at);
    }
    return true;
}

PangoContext* Fonts::context_for(std::string_view text, ui::Face face) {
    if (covers(face, text))
        return own_->context;
    if (!all_) {
        std::vector<std::string> folders(own_folders.begin(), own_folders.end());
        folders.insert(folders.end(), {"/usr/share/fonts", "/usr/local/share/fonts"});
        if (const char* home = std::getenv("HOME"))
            folders.push_back(std::string(home) + "/.local/share/fonts");
        all_ = std::make_unique<Collection>(folders);
    }
    return all_->context;
}

Fonts& fonts() {
    static Fonts set;
    return set;
}

std::vector<std::string> missing_fonts() { return fonts().missing(); }

} // namespace retake::render
