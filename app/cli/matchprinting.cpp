#include "app/cli/matchprinting.h"

#include "app/cli/openworkspace.h"
#include "app/cli/printing.h"
#include "core/brands/brandrepository.h"
#include "core/matching/lessonjson.h"
#include "core/vocabulary/thesaurus.h"

namespace lianming::cli {

namespace {

constexpr size_t mostRanked = 100'000;

std::string nameOfBrand(Workspace &w, Id<Brand> id)
{
    const auto brand = BrandRepository(w.db).find(id);
    return brand ? brand->code.toStdString() : std::string();
}

std::string codeOfAsset(Workspace &w, Id<Asset> id)
{
    return Statement(w.db, QStringLiteral("SELECT code FROM asset WHERE id = ?"))
        .bind(id)
        .one<QString>()
        .value_or(QString())
        .toStdString();
}

std::string percent(float share)
{
    return std::to_string(int(std::lround(100 * double(share)))) + '%';
}

std::string rightsText(const RankedPair &pair)
{
    if (pair.rights.share < 1) {
        return "free except " + (pair.takenCodes.isEmpty() ? std::string("in part") : utf8(pair.takenCodes.join(u' ')));
    }
    return pair.rights.isConditional ? "conditional" : pair.rights.isHad ? "had already" : "free";
}

QString namedCodes(const QStringList &codes)
{
    QStringList out;
    for (const QString &code : codes) {
        const Term *term = shippedTerm(code);
        out.append(term == nullptr ? code : term->nameEn);
    }
    return out.join(QStringLiteral(", "));
}

OrderedJson pricesJson(const std::optional<PriceRange> &prices)
{
    return prices ? OrderedJson(std::string(priceBandCode(prices->from)) + ".." + priceBandCode(prices->to))
                  : OrderedJson();
}

OrderedJson audiencesJson(const QList<Audience> &audiences)
{
    OrderedJson out = OrderedJson::array();
    for (const Audience audience : audiences)
        out.push_back(audienceCode(audience));
    return out;
}

bool readCodes(const Arguments &arguments, const char *option, QStringList &codes)
{
    if (!arguments.has(option))
        return false;
    codes = arguments.values(option);
    codes.removeAll(QString());
    codes.removeDuplicates();
    return true;
}

bool readAudiences(const Arguments &arguments, QList<Audience> &audiences)
{
    QStringList codes;
    if (!readCodes(arguments, "audience", codes))
        return false;
    audiences.clear();
    for (const QString &code : codes) {
        const auto audience = parseAudience(code);
        if (!audience)
            refuseWord("audience", code);
        audiences.append(*audience);
    }
    return true;
}

bool readPrices(const Arguments &arguments, std::optional<PriceRange> &prices)
{
    const auto given = arguments.value("prices");
    if (!given)
        return false;
    prices.reset();
    if (given->isEmpty())
        return true;
    const auto from = parsePriceBand(given->section(QStringLiteral(".."), 0, 0));
    const auto to = parsePriceBand(given->section(QStringLiteral(".."), -1));
    if (!from || !to)
        refuseWord("prices", *given);
    prices = PriceRange{*from, *to};
    return true;
}

QList<Option> commonOptions()
{
    return {{"audience", "WORD",
             "children, students, young_adults, families, seniors, women, men, collectors, tourists "
             "or business; several"},
            {"prices", "FROM..TO", "entry, everyday, middle, premium or luxury: everyday..premium"},
            {"territory", "CODE", "WORLD, CN, CN-GS or a region; several"},
            {"channel", "CODE", "online/marketplace/tmall or *; several"}};
}

} // namespace

QList<Option> matchQuestionOptions()
{
    return {{"count", "NUMBER", "How many; 20 if not given"},
            {"exclusivity", "WORD", "exclusive, sole or non_exclusive (if not given)"},
            {"from", "DAY", "First day of the licence; today if not given"},
            {"to", "DAY", "Last day of the licence; two years if not given"},
            {"weight", "FEATURE=POINTS", "Instead of the weights kept; several"},
            {"surprise", "SEED", "Others than the obvious, at most 500; the same number draws the same"}};
}

MatchQuestion matchQuestionOption(const Arguments &arguments)
{
    MatchQuestion out;
    out.count = 20;
    const auto number = [&arguments](const char *option) -> std::optional<uint> {
        const auto given = arguments.value(option);
        if (!given)
            return std::nullopt;
        bool isNumber = false;
        const uint value = given->toUInt(&isNumber);
        if (!isNumber)
            refuseWord(option, *given);
        return value;
    };
    if (const auto count = number("count")) {
        if (*count == 0)
            refuseWord("count", QString::number(*count));
        out.count = std::min<size_t>(*count, mostRanked);
    }
    out.surprise = number("surprise");
    out.days = {dayOption(arguments, "from").value_or(QDate()), dayOption(arguments, "to").value_or(QDate())};
    if (const auto word = arguments.value("exclusivity")) {
        const auto known = parseExclusivity(word->toStdString());
        if (!known)
            refuseWord("exclusivity", *word);
        out.exclusivity = *known;
    }
    if (arguments.has("weight")) {
        out.weights = MatchWeights();
        out.weights->points.fill(0);
    }
    for (const QString &one : arguments.values("weight")) {
        const auto feature = parseMatchFeature(one.section(u'=', 0, 0));
        bool isNumber = false;
        const int value = one.section(u'=', 1).toInt(&isNumber);
        if (!feature || !isNumber)
            refuseWord("weight", one);
        out.weights->set(*feature, value);
    }
    return out;
}

OrderedJson matchesJson(Workspace &w, const MatchList &found)
{
    OrderedJson rows = OrderedJson::array();
    for (const RankedPair &pair : found.pairs) {
        OrderedJson rights{{"share", double(pair.rights.share)},
                           {"conditional", pair.rights.isConditional},
                           {"had", pair.rights.isHad}};
        if (!pair.dimension.isEmpty()) {
            rights["dimension"] = utf8(pair.dimension);
            rights["free"] = listJson(pair.freeCodes);
            rights["taken"] = listJson(pair.takenCodes);
        }
        rows.push_back({{"asset", codeOfAsset(w, pair.asset)},
                        {"brand", nameOfBrand(w, pair.brand)},
                        {"score", std::round(double(pair.score) * 1000) / 1000},
                        {"fit", std::round(double(pair.fit) * 1000) / 1000},
                        {"rights", std::move(rights)},
                        {"reasons", reasonsJson(pair.reasons)}});
    }
    return {{"looked_at", found.looked},
            {"weights", found.model ? weightsJson(found.model->weights) : OrderedJson()},
            {"matches", std::move(rows)}};
}

QByteArray matchesText(Workspace &w, const MatchList &found, bool isBrands)
{
    std::string out;
    for (const RankedPair &pair : found.pairs) {
        out += percent(pair.score) + '\t' + (isBrands ? nameOfBrand(w, pair.brand) : codeOfAsset(w, pair.asset)) + '\t'
               + rightsText(pair);
        for (const MatchReason &reason : pair.reasons) {
            if (reason.ground != MatchGround::Unknown)
                out += std::string("\t") + matchFeatureCode(reason.feature) + ' ' + percent(reason.value) + ": "
                       + reasonMessage(reason, namedCodes).english().toStdString();
        }
        out += '\n';
    }
    return QByteArray::fromStdString(out);
}

QByteArray lessonText(const MatchLesson &lesson)
{
    std::string out =
        std::to_string(lesson.cases) + " decided proposals, " + std::to_string(lesson.accepted) + " of them accepted\n";
    if (!lesson.isEnough)
        return QByteArray::fromStdString(out + "too few to learn from\n");
    const auto figure = [](double value) {
        return QString::number(value, 'f', 3).toStdString();
    };
    out += "held out: the latest " + std::to_string(lesson.heldOut) + ", from "
           + utf8(dayText(QDate::fromJulianDay(lesson.heldOutFrom))) + " on\n";
    out += "learned\tAUC " + figure(lesson.learned.auc) + "\tNDCG@20 " + figure(lesson.learned.ndcg20) + '\n';
    out += std::string(lesson.isFromShipped ? "as shipped" : "in use") + "\tAUC " + figure(lesson.before.auc)
           + "\tNDCG@20 " + figure(lesson.before.ndcg20) + '\n';
    out += "by chance\tAUC 0.500\tNDCG@20 " + figure(lesson.byChance) + '\n';
    for (const MatchFeature feature : matchFeatures)
        out += std::string(matchFeatureCode(feature)) + '\t' + std::to_string(lesson.model.weights.of(feature)) + '\n';
    return QByteArray::fromStdString(out);
}

QList<Option> profileOptions()
{
    return QList<Option>{{"term", "CODE", "Motifs, themes, materials and periods that it wants; several"},
                         {"capacity", "NUMBER", "How many collaborations it can carry at a time"},
                         {"budget", "AMOUNT", "What it puts into one licence"},
                         {"currency", "CODE", "Of the budget; if not given, that of the former one, or CNY"},
                         {"notes", "TEXT"}}
           + commonOptions();
}

bool readProfileOptions(const Arguments &arguments, BrandProfile &profile)
{
    bool isGiven = readCodes(arguments, "term", profile.terms);
    isGiven = readAudiences(arguments, profile.audiences) || isGiven;
    isGiven = readPrices(arguments, profile.prices) || isGiven;
    isGiven = readCodes(arguments, "territory", profile.territories) || isGiven;
    isGiven = readCodes(arguments, "channel", profile.channels) || isGiven;
    if (const auto given = arguments.value("capacity")) {
        bool isNumber = false;
        profile.capacity = given->toLongLong(&isNumber);
        if (given->isEmpty())
            profile.capacity.reset();
        else if (!isNumber)
            refuseWord("capacity", *given);
        isGiven = true;
    }
    if (arguments.has("currency") && !arguments.has("budget"))
        refuseWord("currency", arguments.value("currency").value_or(QString()));
    if (arguments.has("budget")) {
        const QString code =
            arguments.value("currency")
                .value_or(profile.budget.minor > 0 ? profile.budget.currency.codeText() : QStringLiteral("CNY"));
        const auto currency = Currency::find(code);
        if (!currency)
            refuseWord("currency", code);
        profile.budget = amountOption(arguments, "budget", *currency);
        isGiven = true;
    }
    if (const auto notes = arguments.value("notes")) {
        profile.notes = *notes;
        isGiven = true;
    }
    return isGiven;
}

OrderedJson profileJson(const BrandProfile &profile)
{
    return {
        {"terms", listJson(profile.terms)},
        {"audiences", audiencesJson(profile.audiences)},
        {"prices", pricesJson(profile.prices)},
        {"territories", listJson(profile.territories)},
        {"channels", listJson(profile.channels)},
        {"capacity", profile.capacity ? OrderedJson(*profile.capacity) : OrderedJson()},
        {"budget", profile.budget.minor == 0 ? OrderedJson() : OrderedJson(profile.budget.toString())},
        {"currency", profile.budget.minor == 0 ? OrderedJson() : OrderedJson(utf8(profile.budget.currency.codeText()))},
        {"notes", utf8(profile.notes)}};
}

QList<Option> positionOptions()
{
    return QList<Option>{{"category", "CODE", "Products wanted: nice/24/bedding or *; several"}} + commonOptions();
}

bool readPositionOptions(const Arguments &arguments, IpPosition &position)
{
    bool isGiven = readCodes(arguments, "category", position.categories);
    isGiven = readAudiences(arguments, position.audiences) || isGiven;
    isGiven = readPrices(arguments, position.prices) || isGiven;
    isGiven = readCodes(arguments, "territory", position.territories) || isGiven;
    return readCodes(arguments, "channel", position.channels) || isGiven;
}

OrderedJson positionJson(const IpPosition &position)
{
    return {{"categories", listJson(position.categories)},
            {"audiences", audiencesJson(position.audiences)},
            {"prices", pricesJson(position.prices)},
            {"territories", listJson(position.territories)},
            {"channels", listJson(position.channels)}};
}

OrderedJson shortlistJson(const QList<ShortlistRow> &rows)
{
    OrderedJson out = OrderedJson::array();
    for (const ShortlistRow &row : rows) {
        out.push_back(
            {{"asset", utf8(row.assetCode)},
             {"brand", utf8(row.brandCode)},
             {"score", double(row.entry.score) / 1000},
             {"exclusivity", exclusivityCode(row.entry.exclusivity)},
             {"from",
              row.entry.days.start.isValid() ? OrderedJson(utf8(dayText(row.entry.days.start))) : OrderedJson()},
             {"to", row.entry.days.end.isValid() ? OrderedJson(utf8(dayText(row.entry.days.end))) : OrderedJson()},
             {"weights", weightsJson(row.entry.weights)},
             {"reasons", reasonsJson(row.entry.reasons)},
             {"proposal", row.proposalNumber.isEmpty() ? OrderedJson() : OrderedJson(utf8(row.proposalNumber))},
             {"at", utf8(row.entry.at.toString(Qt::ISODate))},
             {"by", utf8(row.entry.actor)}});
    }
    return out;
}

} // namespace lianming::cli
