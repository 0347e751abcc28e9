// The table of units with their factors, and the readings of what follows a number.
#include "grading/units.hpp"
#include "grading/numeral.hpp"
#include "grading/text.hpp"
#include <algorithm>
#include <array>
#include <map>

namespace retake::grading {
namespace {

struct Row {
    std::string_view spellings; // divided by '|'
    std::string_view dimension;
    double factor;
    double offset = 0;
};

// The first spelling is the unit's name. Symbols count by their letters' case, words do not.
constexpr std::array rows = {
    Row{"%|percent|per cent|pct|percentage points|percentage point|prozent|pour cent|por ciento|per cento", "share", 1},
    Row{"‰|per mille|permille|promille", "share", 0.1},
    Row{"t|tonnes|tonne|tons|ton|metric tons|metric ton|metric tonnes", "mass", 1e6},
    Row{"Mt|megatonnes|megatonne|megatons", "mass", 1e12},
    Row{"kt|kilotonnes|kilotonne|kilotons", "mass", 1e9},
    Row{"lb|lbs|pounds|pound", "mass", 453.59237},
    Row{"oz|ounces|ounce", "mass", 28.349523125},
    Row{"st|stone|stones", "mass", 6350.29318},
    Row{"in|inches|inch|″", "length", 0.0254},
    Row{"ft|feet|foot|′", "length", 0.3048},
    Row{"yd|yards|yard", "length", 0.9144},
    Row{"mi|miles|mile", "length", 1609.344},
    Row{"nmi|nautical miles|nautical mile", "length", 1852},
    Row{"au|AU|astronomical units|astronomical unit", "length", 149597870700.0},
    Row{"ly|light-years|light-year|light years|light year", "length", 9460730472580800.0},
    Row{"min|mins|minutes|minute", "time", 60},
    Row{"h|hr|hrs|hours|hour", "time", 3600},
    Row{"d|days|day", "time", 86400},
    Row{"weeks|week|wk", "time", 604800},
    Row{"months|month", "time", 2629800},
    Row{"years|year|yr|yrs", "time", 31557600},
    Row{"decades|decade", "time", 315576000},
    Row{"centuries|century", "time", 3155760000.0},
    Row{"K|kelvin|kelvins", "temperature", 1},
    Row{"°C|C|degrees Celsius|degree Celsius|celsius|degrees C|deg C|℃", "temperature", 1, 273.15},
    Row{"°F|F|degrees Fahrenheit|fahrenheit|degrees F|deg F|℉", "temperature", 5.0 / 9, 459.67 * 5 / 9},
    Row{"°|degrees|degree|deg", "angle", 1},
    Row{"rad|radians|radian", "angle", 57.29577951308232},
    Row{"m²|m2|m^2|sq m|square metres|square metre|square meters|square meter", "area", 1},
    Row{"km²|km2|km^2|sq km|square kilometres|square kilometre|square kilometers|square kilometer", "area", 1e6},
    Row{"cm²|cm2|cm^2|sq cm|square centimetres|square centimeters", "area", 1e-4},
    Row{"ha|hectares|hectare", "area", 1e4},
    Row{"acres|acre", "area", 4046.8564224},
    Row{"sq mi|square miles|square mile", "area", 2589988.110336},
    Row{"sq ft|ft²|ft2|square feet|square foot", "area", 0.09290304},
    Row{"m³|m3|m^3|cubic metres|cubic metre|cubic meters|cubic meter", "volume", 1},
    Row{"cm³|cm3|cm^3|cc|cubic centimetres|cubic centimeters", "volume", 1e-6},
    Row{"km³|km3|km^3|cubic kilometres|cubic kilometers", "volume", 1e9},
    Row{"gal|gallons|gallon", "volume", 0.003785411784},
    Row{"bbl|barrels|barrel", "volume", 0.158987294928},
    Row{"m/s|metres per second|meters per second", "speed", 1},
    Row{"km/h|kmh|kph|kilometres per hour|kilometers per hour", "speed", 1 / 3.6},
    Row{"mph|mi/h|miles per hour", "speed", 0.44704},
    Row{"knots|knot|kn", "speed", 1852.0 / 3600},
    Row{"hp|horsepower", "power", 745.69987158227},
    Row{"$|US$|dollars|dollar|US dollars|US dollar|USD", "dollars", 1},
    Row{"€|euros|euro|EUR", "euros", 1},
    Row{"£|pounds|pound|pounds sterling|GBP", "sterling", 1},
    Row{"¥|yen|JPY", "yen", 1},
    Row{"yuan|¥|RMB|CNY|renminbi", "yuan", 1},
    Row{"₽|roubles|rouble|rubles|ruble|RUB", "roubles", 1},
    Row{"₹|rupees|rupee|INR", "rupees", 1},
    Row{"CHF|Swiss francs|francs|franc", "francs", 1},
};

// Units that take the prefixes of the SI, as symbols and as words.
struct Prefixed {
    std::string_view symbols, words, dimension;
    double factor;
};
constexpr std::array prefixed = {
    Prefixed{"m", "metres|metre|meters|meter", "length", 1},
    Prefixed{"g", "grams|gram|grammes|gramme", "mass", 1},
    Prefixed{"s|sec", "seconds|second|secs", "time", 1},
    Prefixed{"l|L", "litres|litre|liters|liter", "volume", 0.001},
    Prefixed{"J", "joules|joule", "energy", 1},
    Prefixed{"Wh", "watt-hours|watt-hour|watt hours|watt hour", "energy", 3600},
    Prefixed{"cal", "calories|calorie", "energy", 4.184},
    Prefixed{"eV", "electronvolts|electronvolt", "energy", 1.602176634e-19},
    Prefixed{"W", "watts|watt", "power", 1},
    Prefixed{"Hz", "hertz", "frequency", 1},
    Prefixed{"V", "volts|volt", "voltage", 1},
    Prefixed{"A", "amperes|ampere|amps|amp", "current", 1},
    Prefixed{"N", "newtons|newton", "force", 1},
    Prefixed{"Pa", "pascals|pascal", "pressure", 1},
    Prefixed{"bar", "bars", "pressure", 1e5},
    Prefixed{"Ω|ohm", "ohms", "resistance", 1},
    Prefixed{"mol", "moles|mole", "amount", 1},
    Prefixed{"B", "bytes|byte", "data", 8},
    Prefixed{"bit", "bits", "data", 1},
};
struct Prefix {
    std::string_view symbols, word;
    double factor;
};
constexpr std::array prefixes = {
    Prefix{"", "", 1},          Prefix{"p", "pico", 1e-12}, Prefix{"n", "nano", 1e-9}, Prefix{"µ|μ|u", "micro", 1e-6},
    Prefix{"m", "milli", 1e-3}, Prefix{"c", "centi", 1e-2}, Prefix{"d", "deci", 1e-1}, Prefix{"h", "hecto", 1e2},
    Prefix{"k", "kilo", 1e3},   Prefix{"M", "mega", 1e6},   Prefix{"G", "giga", 1e9},  Prefix{"T", "tera", 1e12},
};

std::vector<std::string> split(std::string_view list) {
    std::vector<std::string> parts;
    for (;;) {
        const auto bar = list.find('|');
        parts.emplace_back(list.substr(0, bar));
        if (bar == std::string_view::npos)
            return parts;
        list.remove_prefix(bar + 1);
    }
}

struct Table {
    std::multimap<std::string, Unit, std::less<>> exact;
    std::multimap<std::string, Unit, std::less<>> words; // case-folded, of three letters or more
};

void add(Table& table, const std::string& spelling, const Unit& unit) {
    table.exact.emplace(spelling, unit);
    if (spelling.size() >= 3)
        table.words.emplace(folded(spelling), unit);
}

const Table& table() {
    static const Table made = [] {
        Table table;
        for (const auto& row : rows) {
            const auto spellings = split(row.spellings);
            for (const auto& spelling : spellings)
                add(table, spelling, {spellings.front(), std::string(row.dimension), row.factor, row.offset});
        }
        for (const auto& base : prefixed)
            for (const auto& prefix : prefixes) {
                const auto symbols = split(prefix.symbols);
                const Unit unit{symbols.front() + split(base.symbols).front(), std::string(base.dimension),
                                base.factor * prefix.factor, 0};
                for (const auto& symbol : symbols)
                    for (const auto& spelling : split(base.symbols))
                        table.exact.emplace(symbol + spelling, unit);
                for (const auto& word : split(base.words))
                    add(table, std::string(prefix.word) + word, unit);
            }
        return table;
    }();
    return made;
}

template <class Map>
std::vector<Unit> all_of(const Map& map, const std::string& spelling) {
    std::vector<Unit> units;
    for (auto [at, end] = map.equal_range(spelling); at != end; ++at)
        units.push_back(at->second);
    return units;
}

std::string without_plural(std::string text) {
    if (text.size() > 3 && text.back() == 's')
        text.pop_back();
    return text;
}

bool long_scale(std::string_view language) {
    const auto main = language.substr(0, language.find_first_of("-_"));
    return main == "de" || main == "fr" || main == "es" || main == "it" || main == "nl" || main == "pl";
}

} // namespace

std::vector<Unit> find_units(std::string_view spelling) {
    auto text = std::string(trimmed(spelling));
    auto units = all_of(table().exact, text);
    if (units.empty() && text.ends_with('.')) { // "kg.", "min."
        text.pop_back();
        units = all_of(table().exact, text);
    }
    return units.empty() ? all_of(table().words, folded(text)) : units;
}

std::optional<double> find_scale(std::string_view word, std::string_view language) {
    static const std::map<std::string, double, std::less<>> words = {
        {"thousand", 1e3},  {"thousands", 1e3},  {"k", 1e3},        {"tausend", 1e3},    {"tsd", 1e3},       {"mille", 1e3},
        {"mil", 1e3},       {"lakh", 1e5},       {"crore", 1e7},    {"million", 1e6},    {"millions", 1e6},  {"millionen", 1e6},
        {"mio", 1e6},       {"mln", 1e6},        {"mn", 1e6},       {"m", 1e6},          {"millón", 1e6},    {"millones", 1e6},
        {"milione", 1e6},   {"milioni", 1e6},    {"milliard", 1e9}, {"milliards", 1e9},  {"milliarde", 1e9}, {"milliarden", 1e9},
        {"mrd", 1e9},       {"md", 1e9},         {"miliardo", 1e9}, {"miliardi", 1e9},   {"bn", 1e9},        {"bln", 1e9},
        {"b", 1e9},         {"billion", 1e9},    {"billions", 1e9}, {"billionen", 1e12}, {"billón", 1e12},   {"billones", 1e12},
        {"trillion", 1e12}, {"trillions", 1e12}, {"tn", 1e12},      {"trn", 1e12},
    };
    auto name = folded(word);
    if (name.ends_with('.'))
        name.pop_back();
    const auto found = words.find(name);
    if (found == words.end())
        return std::nullopt;
    if (long_scale(language) && (name == "billion" || name == "billions"))
        return 1e12;
    if (long_scale(language) && (name == "trillion" || name == "trillions"))
        return 1e18;
    return found->second;
}

bool same_unit(std::string_view a, std::string_view b) {
    if (without_plural(folded(a)) == without_plural(folded(b)))
        return find_units(a).empty() || find_units(a) == find_units(b);
    for (const auto& left : find_units(a))
        for (const auto& right : find_units(b))
            if (left.name == right.name)
                return true;
    return false;
}

std::optional<double> converted(double value, std::string_view from, std::string_view to) {
    if (same_unit(from, to))
        return value;
    for (const auto& left : find_units(from))
        for (const auto& right : find_units(to))
            if (left.dimension == right.dimension)
                return (value * left.factor + left.offset - right.offset) / right.factor;
    return std::nullopt;
}

std::vector<Tail> read_tail(std::string_view text, std::string_view own, std::string_view language) {
    text = trimmed(text);
    if (text.empty())
        return {Tail{}};
    const auto known = [&](std::string_view unit) {
        return unit.empty() || !find_units(unit).empty() || (!own.empty() && same_unit(unit, own));
    };
    std::vector<Tail> readings;
    // "bn$" and "m€" have no space between the scale and the sign.
    auto end = text.find_first_of(" \t");
    for (const std::string_view sign : {"$", "€", "£", "¥", "₽", "₹", "US$", "\u00A0", "\u202F"})
        end = std::min(end, text.find(sign) == 0 ? std::string_view::npos : text.find(sign));
    const auto word = text.substr(0, end);
    const auto rest = end == std::string_view::npos ? std::string_view() : trimmed(text.substr(end));
    if (const auto scale = find_scale(word, language); scale && known(rest))
        readings.push_back({*scale, std::string(word), std::string(rest)});
    if (known(text))
        readings.push_back({1, "", std::string(text)});
    return readings;
}

} // namespace retake::grading
