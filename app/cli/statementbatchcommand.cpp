#include "app/cli/statementbatchcommand.h"

#include "app/cli/openworkspace.h"
#include "app/cli/printing.h"
#include "app/cli/progressline.h"
#include "core/exchange/statementbatch.h"

namespace lianming::cli {

namespace {

OrderedJson amounts(const std::map<std::string, Int128> &sums)
{
    OrderedJson out = OrderedJson::object();
    for (const auto &[code, minor] : sums)
        out[code] = formatScaled(minor, Currency::find(std::string_view(code))->digits());
    return out;
}

OrderedJson guessJson(const StatementGuess &guess)
{
    OrderedJson reasons = OrderedJson::array();
    for (const Message &reason : guess.reasons)
        reasons.push_back(reason.english().toStdString());
    return {{"contract", guess.contractNumber.toStdString()},
            {"brand", (guess.brandEn.isEmpty() ? guess.brandZh : guess.brandEn).toStdString()},
            {"period", guess.period.toStdString()},
            {"sureness", guess.sureness()},
            {"reasons", reasons}};
}

OrderedJson fileJson(const BatchFile &file)
{
    OrderedJson out{{"file", file.path.toStdString()}, {"state", batchStateCode(file.state)}};
    out["reason"] = file.reason.english().toStdString();
    out["contract"] = file.chosen.contractNumber.toStdString();
    out["period"] = file.chosen.period.toStdString();
    out["sureness"] = file.chosen.sureness();
    out["lines"] = file.lines;
    out["bad"] = file.bad;
    out["units"] = file.units;
    out["gross"] = amounts(file.gross);
    out["net"] = amounts(file.net);
    out["sha256"] = file.sha256.toStdString();
    out["guesses"] = OrderedJson::array();
    for (const StatementGuess &guess : file.guesses)
        out["guesses"].push_back(guessJson(guess));
    return out;
}

} // namespace

/// Looks at the files, takes those that are ready unless --dry-run, and says of each what became of it. A negative
/// answer (1) if one of them was not taken.
int takeStatements(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    StatementBatch batch(workspace);
    const bool replace = arguments.has("replace");
    QList<BatchFile> files;
    {
        Progress progress;
        const ProgressLine shown(progress);
        files = batch.look(StatementBatch::filesOf(arguments.operands()), progress);
    }
    QList<BatchResult> results;
    if (!arguments.has("dry-run")) {
        Progress progress;
        const ProgressLine shown(progress);
        results = batch.take(files, replace, progress);
    }
    OrderedJson list = OrderedJson::array();
    QString text;
    bool all = true;
    for (const BatchFile &file : std::as_const(files)) {
        OrderedJson entry = fileJson(file);
        const auto result =
            std::ranges::find_if(results, [&file](const BatchResult &r) { return r.path == file.path; });
        QString state = QString::fromLatin1(batchStateCode(file.state));
        QString reason = file.reason.english();
        const bool isStored = result != results.end() && result->isStored();
        if (isStored) {
            state = QStringLiteral("taken");
        } else if (result != results.end()) {
            state = QStringLiteral("failed");
            if (result->failure) {
                reason = result->failure->english();
            } else {
                QStringList sentences;
                for (const ControlMismatch &mismatch : result->outcome->mismatches)
                    sentences.append(Message{controlMismatchText(mismatch.what),
                                             {QString::number(mismatch.expected), QString::number(mismatch.found)}}
                                         .english());
                if (result->outcome->bad > 0)
                    sentences.append(QStringLiteral("%1 rows cannot be taken").arg(result->outcome->bad));
                reason = sentences.join(QStringLiteral("; "));
            }
        }
        entry["state"] = state.toStdString();
        entry["reason"] = reason.toStdString();
        entry["stored"] = isStored;
        list.push_back(entry);
        all = all && (isStored || (arguments.has("dry-run") && file.isReady()));
        text +=
            QStringList{file.name, state, file.chosen.contractNumber, file.chosen.period, QString::number(file.lines),
                        reason}
                .join(u'\t')
            + u'\n';
    }
    if (arguments.json())
        writeJson(list);
    else
        write(text.toUtf8());
    return all ? 0 : 1;
}

} // namespace lianming::cli
