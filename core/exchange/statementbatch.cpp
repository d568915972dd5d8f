#include "core/exchange/statementbatch.h"

#include "core/base/inputfile.h"
#include "core/base/sha256.h"
#include "core/exchange/statementintake.h"
#include "core/people/access.h"

#include <QDirIterator>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace lianming {

namespace {

using State = BatchFile::State;
using Column = StatementField;

constexpr const char *const stateCodes[] = {"ready",    "taken_before", "would_replace", "same_period",
                                            "frozen",   "no_contract",  "no_period",     "no_columns",
                                            "bad_rows", "no_rows",      "unreadable"};

QString hashOf(const QString &path)
{
    QFile file(path);
    openToRead(file);
    Sha256 hash;
    if (!hash.add(file))
        throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "%1: cannot be read: %2"),
                    {path, file.errorString()});
    return hash.hex();
}

QString shownText(std::string_view cell)
{
    constexpr size_t limit = 200;
    return QString::fromUtf8(cell.data(), qsizetype(std::min(cell.size(), limit))).simplified();
}

/// What the file says of itself in its name, its sheets and its first rows.
FileSigns signsOf(const QString &path, const TableFile &file, const StatementMapping &mapping)
{
    FileSigns out;
    out.name = QFileInfo(path).completeBaseName();
    QStringList lines;
    for (const TableSheet &sheet : file.sheets())
        lines.append(sheet.name);
    // A cover sheet often tells more than the table itself.
    QStringList sheets{QString::fromStdString(mapping.sheet)};
    constexpr qsizetype sheetsRead = 5;
    for (const TableSheet &sheet : file.sheets()) {
        if (!sheet.hidden && sheet.name != sheets.first() && sheets.size() < sheetsRead)
            sheets.append(sheet.name);
    }
    QStringList title;
    constexpr qint64 rowsRead = 40;
    for (const QString &sheet : std::as_const(sheets)) {
        const bool isTable = &sheet == &sheets.first();
        const auto source = file.read(sheet, mapping.separator);
        while (source->next() && source->record() <= rowsRead) {
            QStringList cells;
            for (const std::string_view cell : source->cells()) {
                if (const QString text = shownText(cell); !text.isEmpty())
                    cells.append(text);
            }
            lines.append(cells.join(u' '));
            if (!isTable || source->record() < mapping.headerRecord)
                title.append(cells.join(u' '));
        }
    }
    out.text = lines.join(u'\n');
    out.title = title.join(u'\n');
    return out;
}

Message named(const char *text, const QStringList &args = {})
{
    return {text, args};
}

} // namespace

const char *batchStateCode(BatchFile::State state)
{
    return stateCodes[size_t(state)];
}

QStringList StatementBatch::filesOf(const QStringList &paths)
{
    constexpr qsizetype limit = 10'000;
    QStringList out;
    const auto add = [&out](const QString &path) {
        const QString name = QFileInfo(path).fileName();
        if (name.startsWith(u'.') || name.startsWith(QStringLiteral("~$")) || out.contains(path))
            return;
        out.append(path);
        if (out.size() > limit)
            throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "These are more than %1 files"),
                        {QString::number(limit)});
    };
    for (const QString &path : paths) {
        const QFileInfo info(path);
        if (!info.exists())
            throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "%1: there is no such file"), {path});
        if (!info.isDir()) {
            add(path);
            continue;
        }
        QStringList inside;
        QDirIterator entries(path, QDir::Files | QDir::Readable, QDirIterator::Subdirectories);
        while (entries.hasNext() && inside.size() <= limit)
            inside.append(entries.next());
        inside.sort();
        for (const QString &file : std::as_const(inside))
            add(file);
    }
    return out;
}

QList<BatchFile> StatementBatch::look(const QStringList &files, Progress &progress) const
{
    const QList<ReportedContract> all = contracts();
    qint64 total = 0;
    for (const QString &file : files)
        total += QFileInfo(file).size();
    progress.setTotal(total);
    QList<BatchFile> out;
    qint64 done = 0;
    for (const QString &file : files) {
        const qint64 bytes = std::max<qint64>(1, QFileInfo(file).size());
        out.append(looked(file, all, {}, progress, {done, bytes}));
        done += bytes;
        progress.setDone(done);
    }
    compare(out);
    return out;
}

BatchFile StatementBatch::look(const QString &path, const BatchChoice &choice, Progress &progress) const
{
    const qint64 bytes = std::max<qint64>(1, QFileInfo(path).size());
    progress.setTotal(bytes);
    return looked(path, contracts(), choice, progress, {0, bytes});
}

BatchFile StatementBatch::looked(const QString &path, const QList<ReportedContract> &contracts,
                                 const BatchChoice &choice, Progress &progress, const ProgressShare &share) const
{
    BatchFile out;
    out.path = path;
    out.name = QFileInfo(path).fileName();
    out.bytes = QFileInfo(path).size();
    try {
        out.sha256 = hashOf(path);
        read(out, contracts, choice, progress, share);
        decide(out, contracts);
    } catch (const Error &error) {
        if (error.kind() == Error::Kind::Cancelled)
            throw;
        out.state = State::Unreadable;
        out.reason = error.message();
    }
    return out;
}

/// Guesses what the file is for, reads it by the mapping of that licensee, and guesses once more with what its rows
/// say.
void StatementBatch::read(BatchFile &out, const QList<ReportedContract> &contracts, const BatchChoice &choice,
                          Progress &progress, const ProgressShare &share) const
{
    const auto file = TableFile::open(out.path);
    out.encoding = QString::fromLatin1(file->form());
    out.mapping = proposeMapping(*file);
    FileSigns signs = signsOf(out.path, *file, out.mapping);
    const auto brands =
        Statement(m_w->db, QStringLiteral("SELECT brand_id FROM import_mapping WHERE kind = 'statement' "
                                          "AND layout = ? AND brand_id IS NOT NULL"))
            .bind(layoutOf(headerCells(*file, out.mapping)))
            .all<qint64>([](const Row &r) { return r.integer("brand_id"); });
    signs.layoutOf = QSet<qint64>(brands.begin(), brands.end());

    const auto find = [&contracts](Id<Contract> id) {
        return std::ranges::find(contracts, id, [](const ReportedContract &c) { return c.contract.id; });
    };
    const auto guess = [&] {
        out.guesses = guessContracts(signs, contracts);
        if (!choice.contract.isSet()) {
            out.chosen = out.guesses.value(0);
            return;
        }
        const auto said = find(choice.contract);
        if (said == contracts.end())
            throw Error(Error::Kind::NotFound, QT_TRANSLATE_NOOP("core", "There is no such contract"));
        out.isChosenByHand = true;
        out.chosen = {
            said->contract.id, said->contract.number, said->brandEn, said->brandZh, choice.period, 100, 100, {}};
        if (choice.period.isEmpty()) {
            out.chosen.periodSureness = 0;
            guessPeriod(out.chosen, signs, *said);
        }
    };
    const auto survey = [&](const ReportingContract &contract) {
        const StatementPreview preview = StatementImport(*m_w).inspect(out.path, contract, 0);
        out.mapping = preview.mapping;
        out.remembered = preview.remembered;
        out.missing = preview.missing;
        StatementMapping mapping = out.mapping;
        mapping.setColumn(Column::Period, -1); // which one it must name is not decided yet
        StatementRecords records(*file, mapping);
        StatementRowReader rows(mapping, contract.firstPeriod(), records.width());
        const int periodColumn = out.mapping.column(Column::Period);
        StatementRow row;
        out.lines = out.bad = out.units = 0;
        out.gross.clear();
        out.net.clear();
        out.days.reset();
        signs.periodWords.clear();
        while (records.next()) {
            const TableSource &source = records.source();
            constexpr qint64 step = 4096;
            if (source.record() % step == 0)
                progress.setDone(progressOf(source, share));
            const auto kind = rows.read(source, row);
            if (kind == StatementRowReader::Kind::Blank || kind == StatementRowReader::Kind::Total)
                continue;
            if (kind == StatementRowReader::Kind::Bad) {
                ++out.bad;
            } else {
                ++out.lines;
                out.units += row.units;
                const std::string currency(row.currency.code());
                Int128 &net = out.net[currency];
                out.gross[currency] += row.gross;
                net += row.gross;
                for (const qint64 deduction : row.deductions)
                    net -= deduction;
            }
            if (const auto day = parseDay(row.soldOn)) {
                if (!out.days)
                    out.days = DaySpan{*day, *day};
                out.days->start = std::min(out.days->start, *day);
                out.days->end = std::max(out.days->end, *day);
            }
            constexpr qsizetype wordsKept = 3;
            if (periodColumn >= 0 && size_t(periodColumn) < source.cells().size()
                && signs.periodWords.size() < wordsKept) {
                const QString word = shownText(source.cells()[size_t(periodColumn)]);
                if (!word.isEmpty() && !signs.periodWords.contains(word))
                    signs.periodWords.append(word);
            }
        }
        if (records.fault())
            ++out.bad;
        out.facts = records.source().facts();
        signs.days = out.days;
        // A currency that the file does not name is the contract's own, and speaks for nothing.
        signs.currency = mapping.column(Column::Currency) >= 0 && out.gross.size() == 1
                             ? QString::fromStdString(out.gross.begin()->first)
                             : QString();
    };
    guess();
    // Without a contract the rows are read as anybody's, so that their days are known.
    const auto first = find(out.chosen.contract);
    if (first == contracts.end() && contracts.isEmpty())
        return;
    survey(first == contracts.end() ? contracts.first().contract : first->contract);
    const qint64 readFor = first == contracts.end() ? 0 : first->contract.brandId;
    guess();
    const auto second = find(out.chosen.contract);
    if (second != contracts.end() && second->contract.brandId != readFor)
        survey(second->contract);
}

void StatementBatch::decide(BatchFile &out, const QList<ReportedContract> &contracts) const
{
    const auto set = [&out](State state, Message reason) {
        out.state = state;
        out.reason = std::move(reason);
    };
    struct Taken {
        qint64 id;
        QString label;
    };
    const auto taken =
        Statement(m_w->db, QStringLiteral("SELECT s.id, c.number, s.period FROM statement s JOIN contract c "
                                          "ON c.id = s.contract_id WHERE s.file_sha256 = ? ORDER BY s.id"))
            .bind(out.sha256)
            .one<Taken>([](const Row &r) {
                return Taken{r.integer("id"), r.text("number") + u' ' + r.text("period")};
            });
    if (taken) {
        out.statement = {taken->id};
        return set(State::TakenBefore,
                   named(QT_TRANSLATE_NOOP("core", "This very file was taken in before: %1"), {taken->label}));
    }
    if (contracts.isEmpty())
        return set(State::NoContract, named(QT_TRANSLATE_NOOP("core", "There is no signed contract yet")));
    const StatementGuess &chosen = out.chosen;
    if (!chosen.contract.isSet())
        return set(State::NoContract, named(QT_TRANSLATE_NOOP("core", "Nothing in it names a licensee or a contract")));
    if (chosen.contractSureness < sureEnough) {
        if (out.guesses.size() > 1 && out.guesses[1].contractSureness > 0)
            return set(State::NoContract, named(QT_TRANSLATE_NOOP("core", "It may be for %1 or %2"),
                                                {out.guesses[0].contractNumber, out.guesses[1].contractNumber}));
        return set(State::NoContract,
                   named(QT_TRANSLATE_NOOP("core", "It may be for %1, but that is not sure"), {chosen.contractNumber}));
    }
    if (chosen.period.isEmpty())
        return set(State::NoPeriod, named(QT_TRANSLATE_NOOP("core", "Nothing in it names a period of the contract")));
    if (chosen.periodSureness < sureEnough)
        return set(State::NoPeriod,
                   named(QT_TRANSLATE_NOOP("core", "It may be for %1, but that is not sure"), {chosen.period}));
    const auto existing = StatementRepository(m_w->db).find(chosen.contract, chosen.period);
    if (existing && (existing->state == StatementState::Approved || existing->isClosed())) {
        out.statement = existing->id;
        return set(State::Frozen,
                   named(QT_TRANSLATE_NOOP("core", "%1 is approved or closed already"), {chosen.period}));
    }
    if (!out.missing.isEmpty()) {
        QStringList names;
        for (const Column field : std::as_const(out.missing))
            names.append(QString::fromLatin1(statementFieldCode(field)));
        return set(State::NoColumns,
                   named(QT_TRANSLATE_NOOP("core", "Not found in it: %1"), {names.join(QStringLiteral(", "))}));
    }
    if (out.bad > 0)
        return set(State::BadRows, named(QT_TRANSLATE_NOOP("core", "%1 of %2 rows cannot be taken"),
                                         {QString::number(out.bad), QString::number(out.bad + out.lines)}));
    if (out.lines == 0)
        return set(State::NoRows, named(QT_TRANSLATE_NOOP("core", "It has no rows with sales")));
    if (existing && existing->lineCount > 0) {
        out.statement = existing->id;
        return set(State::WouldReplace,
                   named(QT_TRANSLATE_NOOP("core", "%1 has %2 lines from %3 already, which it would replace"),
                         {chosen.period, QString::number(existing->lineCount), existing->fileName}));
    }
    set(State::Ready, chosen.reasons.isEmpty() ? Message{} : chosen.reasons.first());
}

void StatementBatch::compare(QList<BatchFile> &files)
{
    for (qsizetype i = 0; i < files.size(); ++i) {
        BatchFile &file = files[i];
        if (file.state == State::SamePeriod) {
            file.state = State::Ready;
            file.reason = file.chosen.reasons.value(0);
        }
        if (!file.isReady())
            continue;
        for (qsizetype j = 0; j < i; ++j) {
            const BatchFile &other = files[j];
            if (!other.isReady() || other.chosen.contract != file.chosen.contract
                || other.chosen.period != file.chosen.period)
                continue;
            file.state = State::SamePeriod;
            file.reason = other.sha256 == file.sha256
                              ? named(QT_TRANSLATE_NOOP("core", "Is the same file as %1"), {other.name})
                              : named(QT_TRANSLATE_NOOP("core", "%1 is for the same period"), {other.name});
            break;
        }
    }
}

QList<BatchResult> StatementBatch::take(const QList<BatchFile> &files, bool replace, Progress &progress)
{
    requirePermission(*m_w, Permission::ImportStatements);
    QList<BatchFile> wanted;
    qint64 total = 0;
    for (const BatchFile &file : files) {
        if (!file.isReady() && !(replace && file.state == State::WouldReplace))
            continue;
        wanted.append(file);
        total += std::max<qint64>(1, file.bytes);
    }
    progress.setTotal(total);
    QList<BatchResult> out;
    QSet<QPair<qint64, QString>> stored;
    qint64 done = 0;
    bool isCancelled = false;
    for (const BatchFile &file : std::as_const(wanted)) {
        BatchResult result;
        result.path = file.path;
        const ProgressShare share{done, std::max<qint64>(1, file.bytes)};
        done += share.length;
        try {
            const QPair<qint64, QString> key{file.chosen.contract.value, file.chosen.period};
            if (isCancelled || progress.isCancelled())
                throw Error(Error::Kind::Cancelled, QT_TRANSLATE_NOOP("core", "Stopped before it was its turn"));
            if (stored.contains(key))
                throw Error(Error::Kind::Rejected,
                            QT_TRANSLATE_NOOP("core", "%1: another of these files was for the same period"),
                            {file.name});
            StatementImportRequest request;
            request.path = file.path;
            request.contract = file.chosen.contract;
            request.period = file.chosen.period;
            request.mapping = file.mapping;
            result.outcome = StatementImport(*m_w).run(request, progress, share);
            if (result.isStored())
                stored.insert(key);
        } catch (const Error &error) {
            isCancelled = isCancelled || error.kind() == Error::Kind::Cancelled;
            result.failure = error.message();
        }
        out.append(result);
    }
    return out;
}

QList<ReportedContract> StatementBatch::contracts() const
{
    const Access access = requirePermission(*m_w, Permission::ImportStatements);
    struct Licensee {
        QString code;
        QString en;
        QString zh;
        QString company;
    };
    QHash<qint64, Licensee> brands;
    Statement names(m_w->db, QStringLiteral("SELECT id, code, name_en, name_zh, company FROM brand"));
    while (names.next()) {
        const Row r = names.row();
        brands[r.integer("id")] = {r.text("code"), r.text("name_en"), r.text("name_zh"), r.text("company")};
    }
    QHash<qint64, QSet<QString>> reported;
    Statement statements(m_w->db, QStringLiteral("SELECT contract_id, period FROM statement"));
    while (statements.next()) {
        const Row r = statements.row();
        reported[r.integer("contract_id")].insert(r.text("period"));
    }
    const auto ids =
        Statement(m_w->db, QStringLiteral("SELECT c.id FROM contract c JOIN brand b ON b.id = c.brand_id WHERE "
                                          "c.state <> 'draft' AND c.archived_on IS NULL ORDER BY b.name_en, "
                                          "b.name_zh, c.number"))
            .all<qint64>([](const Row &r) { return r.integer("id"); });
    const QDate today = m_w->clock.today();
    QList<ReportedContract> out;
    for (const qint64 id : ids) {
        const ReportingContract contract = reportingContract(m_w->db, Id<Contract>{id});
        if (!access.shows(contract.brandId))
            continue;
        const Licensee brand = brands.value(contract.brandId);
        ReportedContract each{contract, brand.code, brand.en, brand.zh, brand.company, {}};
        for (const QString &period : periods(contract, today)) {
            const bool hasEnded = Period::parse(period.toStdString())->span().end < today;
            if (hasEnded && !reported.value(id).contains(period))
                each.awaited.append(period);
        }
        out.append(each);
    }
    return out;
}

QStringList StatementBatch::periods(const ReportingContract &contract, QDate today)
{
    QStringList out;
    const Period last = std::min(contract.lastPeriod(), Period::containing(today, contract.frequency));
    for (Period period = contract.firstPeriod(); period <= last; period = period.plus(1))
        out.prepend(period.name());
    return out;
}

} // namespace lianming
