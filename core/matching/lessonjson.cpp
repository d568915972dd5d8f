#include "core/matching/lessonjson.h"

#include "core/base/dates.h"

#include <QDate>

#include <cmath>

namespace lianming {

namespace {

double rounded(double value)
{
    return std::round(value * 10'000) / 10'000;
}

OrderedJson figuresJson(const MatchFigures &figures)
{
    return {{"auc", rounded(figures.auc)}, {"ndcg20", rounded(figures.ndcg20)}};
}

MatchFigures readFigures(const Json &document)
{
    return {document.value("auc", 0.5), document.value("ndcg20", 0.0)};
}

} // namespace

OrderedJson weightsJson(const MatchWeights &weights)
{
    OrderedJson out = OrderedJson::object();
    for (const MatchFeature feature : matchFeatures)
        out[matchFeatureCode(feature)] = weights.of(feature);
    return out;
}

MatchWeights readWeights(const Json &document)
{
    MatchWeights out;
    out.points.fill(0);
    for (const MatchFeature feature : matchFeatures) {
        const auto found = document.find(matchFeatureCode(feature));
        if (found != document.end() && found->is_number_integer())
            out.set(feature, found->get<int>());
    }
    if (!out.isValid())
        throw Error(Error::Kind::BadInput,
                    QT_TRANSLATE_NOOP("core", "Weights are whole numbers from 0 to 100, not all of them 0"));
    return out;
}

OrderedJson modelJson(const MatchModel &model)
{
    return {{"scale", rounded(model.scale)}, {"bias", rounded(model.bias)}};
}

MatchModel readModel(const Json &weights, const Json &model)
{
    MatchModel out;
    out.weights = readWeights(weights);
    if (model.is_object()) {
        out.scale = model.value("scale", out.scale);
        out.bias = model.value("bias", out.bias);
    }
    return out;
}

OrderedJson lessonJson(const MatchLesson &lesson)
{
    OrderedJson out{{"enough", lesson.isEnough},
                    {"decided", lesson.cases},
                    {"accepted", lesson.accepted},
                    {"training", lesson.training},
                    {"training_accepted", lesson.trainingAccepted},
                    {"held_out", lesson.heldOut},
                    {"held_out_accepted", lesson.heldOutAccepted}};
    if (lesson.heldOutFrom != 0)
        out["held_out_from"] = dayText(QDate::fromJulianDay(lesson.heldOutFrom)).toStdString();
    if (lesson.isEnough) {
        out["learned"] = figuresJson(lesson.learned);
        out["before"] = figuresJson(lesson.before);
        out["before_is"] = lesson.isFromShipped ? "shipped" : "in_use";
        out["by_chance"] = rounded(lesson.byChance);
    }
    return out;
}

MatchLesson readLesson(const Json &document)
{
    MatchLesson out;
    out.isEnough = document.value("enough", false);
    out.training = document.value("training", 0);
    out.trainingAccepted = document.value("training_accepted", 0);
    out.heldOut = document.value("held_out", 0);
    out.heldOutAccepted = document.value("held_out_accepted", 0);
    out.cases = document.value("decided", out.training + out.heldOut);
    out.accepted = document.value("accepted", out.trainingAccepted + out.heldOutAccepted);
    out.isFromShipped = document.value("before_is", std::string()) == "shipped";
    if (const auto day = parseDay(QString::fromStdString(document.value("held_out_from", std::string()))))
        out.heldOutFrom = int(day->toJulianDay());
    out.learned = readFigures(document.value("learned", Json::object()));
    out.before = readFigures(document.value("before", Json::object()));
    out.byChance = document.value("by_chance", 0.0);
    return out;
}

} // namespace lianming
