// The lists of words of eight languages.
#include "lint/words.hpp"
#include <algorithm>

namespace retake::lint {
namespace {

// Words with a bar between them.
WordList words(std::string_view list) {
    WordList all;
    while (!list.empty()) {
        const auto end = std::min(list.find('|'), list.size());
        all.push_back(list.substr(0, end));
        list.remove_prefix(std::min(end + 1, list.size()));
    }
    return all;
}

Language english() {
    return {
        "en",
        true,
        words("what|which|who|whom|whose|where|when|why|how|what's|who's|true or false"),
        words("this|these"),
        words("name|identify|choose|select|pick|give|state|list|find|complete|put|match|sort|click|point|spell|guess|calculate|"
              "fill|translate|order|arrange|mark|tick|tell|say|write|determine|enter|describe|define|estimate|compute|solve|"
              "convert|round|type|finish|judge|decide|consider|add|subtract|multiply|divide|evaluate|explain|recall|rank|"
              "unscramble"),
        words("not|never|isn't|aren't|wasn't|weren't|doesn't|don't|didn't|cannot|can't|hasn't"),
        words("except|excluding|other than"),
        words("if|because|although|unless|when|while|since|whether|so that"),
        words("always|never|only|none|nobody|everyone|entirely|completely|exclusively"),
        words("all of the above|all the above|all of these|all of them|all above|all are correct|all answers are correct|"
              "all are right|all are true|any of the above|all of the answers"),
        words("none of the above|none of these|none of them|none of the answers|neither of the above|none are correct|"
              "none is correct"),
        words("about|after|again|against|also|among|another|because|been|before|being|between|both|came|called|could|does|"
              "during|each|ever|following|from|have|having|here|into|just|known|like|made|many|more|most|much|name|named|only|"
              "other|over|same|should|since|some|such|than|that|their|them|then|there|these|they|this|those|through|under|"
              "until|upon|used|very|were|what|when|where|which|while|will|with|would|your|within|without|whose|first|made|"
              "according|article")};
}

Language german() {
    return {
        "de",
        true,
        words("was|wer|wen|wem|wessen|welche|welcher|welches|welchen|welchem|wo|wann|warum|wie|wieso|weshalb|wohin|woher|womit|"
              "wodurch|wofür|woran|worauf|wozu|wieviel"),
        words("dieser|diese|dieses|diesem|diesen"),
        words("nenne|nennen|wähle|wählen|gib|geben|finde|ordne|ordnen|sortiere|bestimme|berechne|ergänze|vervollständige|"
              "übersetze|schreibe|klicke|zeige|markiere|kreuze|setze|bringe"),
        words("nicht|kein|keine|keiner|keines|keinen|keinem|nie|niemals"),
        words("außer|ausser|ausgenommen"),
        words("wenn|weil|dass|falls|obwohl|damit|während"),
        words("immer|nie|niemals|nur|ausschließlich|stets|niemand"),
        words("alle genannten|alle oben genannten|alle der genannten|alle antworten|alle vorgenannten|alles genannte|"
              "alles davon"),
        words("keine der genannten|keine der antworten|keine der oben|keines der genannten|keiner der genannten|keine antwort|"
              "nichts davon|keine davon|nichts von alledem"),
        words("aber|alle|auch|beim|dass|diese|dieser|dieses|durch|eine|einem|einen|einer|eines|haben|hatte|nach|nicht|oder|"
              "ohne|sein|seine|sich|sind|über|unter|wann|warum|welche|welcher|welches|wenn|werden|wird|wurde|wurden|zwischen")};
}

Language french() {
    return {"fr",
            true,
            words("que|quoi|qui|quel|quelle|quels|quelles|où|quand|pourquoi|comment|combien|lequel|laquelle|lesquels|lesquelles|"
                  "qu'est-ce|est-ce"),
            words("ce|cet|cette|ces"),
            words("nommez|nomme|choisissez|choisis|donnez|donne|citez|cite|trouvez|trouve|complétez|complète|classez|associez|"
                  "cliquez|traduisez|calculez|indiquez|écrivez|ordonnez"),
            words("pas|jamais|aucun|aucune"),
            words("sauf|excepté|hormis"),
            words("si|s'il|s'ils|parce|quand|lorsque|bien que|pour que"),
            words("toujours|jamais|seulement|uniquement|personne|exclusivement"),
            words("toutes les réponses|tous les choix|toutes ces réponses|tout ce qui précède|toutes les propositions|"
                  "tous ces choix"),
            words("aucune des réponses|aucune de ces réponses|aucun de ces choix|aucune des propositions|"
                  "aucune de ces propositions|aucun des choix|aucune réponse"),
            words("aussi|autre|avant|avec|après|cette|comme|dans|depuis|elle|elles|entre|étaient|était|être|leur|mais|nous|"
                  "parmi|pendant|plus|pour|quel|quelle|quels|quelles|sans|selon|sont|sous|suivantes|suivants|tout|tous|toute|"
                  "toutes|vous")};
}

Language spanish() {
    return {"es",
            true,
            words("qué|quién|quiénes|cuál|cuáles|dónde|cuándo|cómo|cuánto|cuánta|cuántos|cuántas|que|cual|cuales|quien|"
                  "donde|cuando"),
            words("este|esta|estos|estas"),
            words("nombra|nombre|elige|elija|escoge|selecciona|seleccione|indica|indique|señala|señale|encuentra|completa|"
                  "complete|ordena|relaciona|traduce|calcula|calcule|marca|escribe|di|identifica|identifique"),
            words("no|nunca|jamás|ningún|ninguna|falsa|incorrecta"),
            words("excepto|salvo"),
            words("si|porque|aunque|para que"),
            words("siempre|nunca|sólo|solamente|únicamente|nadie|exclusivamente"),
            words("todas las anteriores|todos los anteriores|todas las respuestas|todas son correctas|todas son ciertas|"
                  "todas son verdaderas|todo lo anterior|todas las opciones"),
            words("ninguna de las anteriores|ninguno de los anteriores|ninguna de las respuestas|ninguna es correcta|"
                  "ninguna respuesta|ninguna de las otras|nada de lo anterior|ninguna de las opciones"),
            words("ante|antes|aunque|cada|como|cuando|cuál|cuáles|desde|donde|durante|ellos|entre|eran|esta|está|están|estas|"
                  "este|estos|fueron|hacia|hasta|para|pero|porque|puede|pueden|según|siguientes|sobre|también|tiene|tienen|todo|"
                  "todos|unos")};
}

Language russian() {
    return {"ru",
            true,
            words("что|кто|кого|кому|кем|чей|чья|какой|какая|какое|какие|какого|"
                  "каком|какую|каким|какими|каких|где|куда|откуда|когда|почему|"
                  "зачем|как|сколько|который|чем|чего|чему|насколько"),
            words("этот|эта|это|эти|этой|этого|этом"),
            words("назовите|назови|выберите|выбери|укажите|укажи|найдите|"
                  "расположите|соотнесите|распределите|заполните|вставьте|"
                  "переведите|напишите|вычислите|определите|отметьте|"
                  "дополните|нажмите|покажите|щёлкните|поставьте|допишите|"
                  "впишите|соедините"),
            words("не|нельзя|никогда|нет"),
            words("кроме|за исключением"),
            words("если|потому|чтобы|хотя|поскольку"),
            words("всегда|никогда|только|никто|исключительно|полностью"),
            words("все вышеперечисленное|всё вышеперечисленное|"
                  "все перечисленное|всё перечисленное|все вышеперечисленные|"
                  "все перечисленные|все ответы|все варианты|все указанное"),
            words("ничего из перечисленного|ничего из вышеперечисленного|"
                  "ни один из|ни одно из|ни одна из|нет верного ответа|"
                  "нет правильного ответа"),
            words("более|будет|была|были|было|если|есть|какая|какие|каким|"
                  "какого|какое|какой|какую|когда|который|которая|которые|"
                  "между|может|можно|него|около|однако|перед|после|потому|"
                  "почему|сколько|также|тоже|через|чтобы|этих|этого|этой|статье|"
                  "статья|согласно|среди|этом|этот")};
}

Language chinese() {
    return {"zh",
            false,
            words("什么|哪|谁|何|几|多少|怎|吗|呢|多大|多长|是否|多高|多久"),
            words("这|此"),
            words("请|选出|选择|写出|填|排列|配对|连线|分类|指出|点击|列出|翻译|计算|判断|排序"),
            words("不是|不属于|不正确|不符合|不包括|没有|错误的是|并非|未"),
            words("除了|除外"),
            words("如果|若|假如|因为|虽然"),
            words("总是|从不|只有|全部|所有|绝不|必须|永远|任何|完全"),
            words("以上都是|以上皆是|以上全部|以上全对|以上都对|以上均是|以上所有|上述都是|"
                  "上述全部|全部都对|以上都正确"),
            words("以上都不|以上皆非|以上均不|以上全不|上述都不|都不是|以上没有"),
            {}};
}

Language arabic() {
    return {"ar",
            true,
            words("ما|ماذا|من|أي|أين|متى|لماذا|كيف|كم|هل|بماذا|لمن|أيّ|أية|بم|فيم|"
                  "مم|عم|بأي|في أي|إلى أي|لأي|ممن|بكم"),
            words("هذا|هذه"),
            words("اذكر|اختر|حدد|أكمل|رتب|صل|صنف|انقر|اكتب|ترجم|احسب|ضع|عين|املأ|"
                  "أشر|سم|وزع|رتّب|صنّف|حدّد"),
            words("ليس|ليست|لا|لم|لن|غير"),
            words("ما عدا|باستثناء|عدا|سوى|إلا"),
            words("إذا|لو|لأن|عندما|حتى"),
            words("دائما|دائمًا|أبدا|أبدًا|فقط|لا أحد|مطلقا|مطلقًا"),
            words("كل ما سبق|جميع ما سبق|كل ما ذكر|جميع ما ذكر|كل ما ورد|"
                  "جميع الإجابات|كل الإجابات"),
            words("لا شيء مما سبق|لا شيء مما ذكر|ليس أي مما سبق|لا أحد مما سبق|"
                  "ليس مما سبق"),
            words("الذي|التي|الذين|التالية|التالي|بين|بعد|حول|خلال|ذلك|عند|قبل|"
                  "كان|كانت|لكن|هذا|هذه|وفق|وفقا|وفقًا|المقال|للمقال|المقالة|"
                  "للمقالة|حسب")};
}

Language hebrew() {
    return {"he",
            true,
            words("מה|מי|איזה|איזו|אילו|איפה|היכן|מתי|למה|מדוע|איך|כיצד|כמה|האם|"
                  "מהו|מהי|מהם|מהן|לאן|מאין|של מי|באיזה|באיזו|באילו|את מי|לאיזה|"
                  "לאיזו|מאיזו|מאיזה|בכמה|במה|לפי מה|ממה|על מה|עם מי|למי"),
            words("זה|זו|הזה|הזאת"),
            words("ציינו|ציין|בחרו|בחר|השלימו|השלם|סדרו|סדר|התאימו|התאם|מיינו|"
                  "מיין|לחצו|לחץ|כתבו|כתוב|תרגמו|חשבו|סמנו|סמן|מנו|הקליקו|הצביעו|"
                  "שבצו"),
            words("לא|אינו|אינה|אינם|אינן|אין|איננו|איננה|מעולם"),
            words("חוץ|למעט|מלבד|פרט ל"),
            words("אם|כי|כאשר|אלמלא|כדי"),
            words("תמיד|לעולם|רק|איש לא|בלבד|לחלוטין"),
            words("כל התשובות|כל האמור|כל הנ\"ל|כל האפשרויות"),
            words("אף תשובה|אף אחת מהתשובות|אף אחד מהנ\"ל|אף לא אחת|אין תשובה"),
            words("אחרי|איזה|איזו|אילו|אשר|בין|הבאים|הבאות|היא|הוא|היה|היתה|"
                  "הייתה|כאשר|כדי|לפני|לפי|המאמר|מאמר|על|עם|שבו|שלא|של|תחת|מתוך")};
}

} // namespace

const Language* find_language(std::string_view tag) {
    static const std::vector<Language> known = {english(), german(),  french(), spanish(),
                                                russian(), chinese(), arabic(), hebrew()};
    const auto code = tag.substr(0, tag.find_first_of("-_"));
    for (const auto& language : known)
        if (language.code == code)
            return &language;
    return nullptr;
}

} // namespace retake::lint
