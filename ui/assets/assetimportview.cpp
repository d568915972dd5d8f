#include "ui/assets/assetimportview.h"

#include "ui/shell/icons.h"
#include "ui/shell/jobs.h"
#include "ui/shell/messages.h"
#include "ui/text/assetwords.h"
#include "ui/text/format.h"
#include "ui/widgets/columnchooser.h"
#include "ui/widgets/label.h"
#include "ui/widgets/recordtable.h"

#include <QComboBox>
#include <QEvent>
#include <QFileInfo>
#include <QGridLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>

namespace lianming {

namespace {

QList<Column<ImportPreview::Line>> previewColumns()
{
    using Line = ImportPreview::Line;
    const auto field = [](const char *id, AssetField f, QString Asset::*member, int width) {
        return Column<Line>{QString::fromLatin1(id),
                            [f] { return assetFieldText(f); },
                            [member](const Line &line) { return line.asset.*member; },
                            {},
                            Qt::AlignLeft,
                            {},
                            width};
    };
    QList<Column<Line>> out{
        {QStringLiteral("row"),
         [] { return AssetImportView::tr("Row"); },
         [](const Line &line) { return countText(line.row); },
         [](const Line &line) { return line.row; },
         Qt::AlignRight,
         {},
         56},
        {QStringLiteral("state"),
         [] { return AssetImportView::tr("Will be"); },
         [](const Line &line) {
             return line.issue ? importReasonText(line.issue->reason) : AssetImportView::tr("taken");
         },
         {},
         Qt::AlignLeft,
         paintTone<Line>([](const Line &line) { return line.issue ? Tone::Stop : Tone::Good; }),
         110},
        field("accession", AssetField::AccessionNumber, &Asset::accessionNumber, 130),
        field("title_zh", AssetField::TitleZh, &Asset::titleZh, 150),
        field("title_en", AssetField::TitleEn, &Asset::titleEn, 220),
        field("creator", AssetField::Creator, &Asset::creator, 150),
        field("period", AssetField::Period, &Asset::period, 110),
        field("material", AssetField::Material, &Asset::material, 150),
        field("rights", AssetField::RightsStatement, &Asset::rightsStatement, 120),
        field("description", AssetField::Description, &Asset::description, 220),
    };
    return out;
}

QList<Column<ImportIssue>> issueColumns()
{
    const auto number = [](const char *id, std::function<QString()> title, qint64 ImportIssue::*member) {
        return Column<ImportIssue>{QString::fromLatin1(id),
                                   std::move(title),
                                   [member](const ImportIssue &issue) { return countText(issue.*member); },
                                   [member](const ImportIssue &issue) { return issue.*member; },
                                   Qt::AlignRight,
                                   {},
                                   80};
    };
    return {
        number(
            "row", [] { return AssetImportView::tr("Row"); }, &ImportIssue::row),
        number(
            "line", [] { return AssetImportView::tr("Line of the file"); }, &ImportIssue::line),
        {QStringLiteral("field"),
         [] { return AssetImportView::tr("Field"); },
         [](const ImportIssue &issue) {
             const auto field = parseAssetField(issue.field);
             return field ? assetFieldText(*field) : issue.field;
         },
         {},
         Qt::AlignLeft,
         {},
         150},
        {QStringLiteral("reason"),
         [] { return AssetImportView::tr("Why it was not taken"); },
         [](const ImportIssue &issue) { return importReasonText(issue.reason); },
         {},
         Qt::AlignLeft,
         {},
         260},
        {QStringLiteral("value"),
         [] { return AssetImportView::tr("What stood there"); },
         [](const ImportIssue &issue) { return issue.value; },
         {},
         Qt::AlignLeft,
         {},
         300},
    };
}

} // namespace

AssetImportView::AssetImportView(Session &session, const QString &path, const QList<InstitutionItem> &institutions,
                                 Id<Institution> institution, QWidget *parent)
    : QWidget(parent), m_session(session), m_path(path), m_institutions(institutions),
      m_title(new Label(TextSize::Section, Token::Ink, true)), m_facts(new Label(TextSize::Note, Token::Ink2)),
      m_institutionLabel(new Label(TextSize::Note, Token::Ink2)), m_institution(new QComboBox),
      m_rightsLabel(new Label(TextSize::Note, Token::Ink2)), m_rights(new QComboBox),
      m_columnsHead(new Label(TextSize::Section, Token::Ink, true)), m_columns(new ColumnChooser),
      m_rowsHead(new Label(TextSize::Section, Token::Ink, true)),
      m_rows(new RecordTable(session.settings, QStringLiteral("import-preview"))),
      m_lines([](const ImportPreview::Line &line) { return line.row; }, previewColumns()),
      m_problem(new Label(TextSize::Body, Token::StopInk)), m_outcome(new Label(TextSize::Body, Token::Ink)),
      m_refused(new RecordTable(session.settings, QStringLiteral("import-refused"))),
      m_issues([](const ImportIssue &issue) { return issue.row; }, issueColumns()), m_back(new QPushButton),
      m_tryOut(new QPushButton), m_import(new QPushButton)
{
    for (const InstitutionItem &item : institutions)
        m_institution->addItem(QString(), item.id.value);
    m_institution->setCurrentIndex(std::max(0, m_institution->findData(institution.value)));
    m_rights->addItem(QString(), QString());
    for (const RightsStatement &statement : rightsStatements())
        m_rights->addItem(QString(), QString::fromLatin1(statement.code));

    m_facts->setObjectName(QStringLiteral("facts"));
    m_institution->setObjectName(QStringLiteral("institution"));
    m_rows->setObjectName(QStringLiteral("rows"));
    m_problem->setObjectName(QStringLiteral("problem"));
    m_outcome->setObjectName(QStringLiteral("outcome"));
    m_refused->setObjectName(QStringLiteral("refused"));
    m_tryOut->setObjectName(QStringLiteral("try_out"));
    m_import->setObjectName(QStringLiteral("import"));

    auto *head = new QHBoxLayout;
    head->setSpacing(space::l);
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_title);
    words->addWidget(m_facts);
    head->addLayout(words, 1);
    const auto labelled = [head](Label *label, QComboBox *box, int width) {
        auto *column = new QVBoxLayout;
        column->setSpacing(2);
        column->addWidget(label);
        column->addWidget(box);
        box->setFixedWidth(width);
        label->setBuddy(box);
        head->addLayout(column);
    };
    labelled(m_institutionLabel, m_institution, 240);
    labelled(m_rightsLabel, m_rights, 240);

    // Left: what each column is. Right: how the first rows will read, and afterwards what came of it.
    auto *left = new QWidget;
    auto *leftColumn = new QVBoxLayout(left);
    leftColumn->setContentsMargins(0, 0, space::l, 0);
    leftColumn->addWidget(m_columnsHead);
    auto *grid = new QWidget;
    auto *gridColumn = new QVBoxLayout(grid);
    gridColumn->setContentsMargins(0, 0, space::m, 0);
    gridColumn->addWidget(m_columns);
    gridColumn->addStretch(1);
    auto *scroll = new QScrollArea;
    scroll->setWidget(grid);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    leftColumn->addWidget(scroll, 1);

    auto *right = new QWidget;
    auto *rightColumn = new QVBoxLayout(right);
    rightColumn->setContentsMargins(0, 0, 0, 0);
    rightColumn->addWidget(m_rowsHead);
    m_rows->setRecordModel(&m_lines, false);
    m_refused->setRecordModel(&m_issues);
    m_refused->hide();
    m_outcome->setWordWrap(true);
    m_outcome->hide();
    rightColumn->addWidget(m_outcome);
    rightColumn->addWidget(m_rows, 1);
    rightColumn->addWidget(m_refused, 1);

    auto *split = new QSplitter;
    split->addWidget(left);
    split->addWidget(right);
    split->setStretchFactor(0, 2);
    split->setStretchFactor(1, 3);
    split->setChildrenCollapsible(false);

    auto *foot = new QHBoxLayout;
    foot->setSpacing(space::s);
    foot->addWidget(m_back);
    foot->addSpacing(space::m);
    m_problem->setWordWrap(true);
    foot->addWidget(m_problem, 1);
    foot->addWidget(m_tryOut);
    m_import->setProperty("kind", QStringLiteral("primary"));
    foot->addWidget(m_import);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::xl, space::l, space::xl, space::l);
    column->setSpacing(space::m);
    column->addLayout(head);
    column->addWidget(split, 1);
    column->addLayout(foot);

    connect(m_institution, &QComboBox::activated, this, [this] { readAgain(std::nullopt); });
    connect(m_columns, &ColumnChooser::changed, this, [this] { readAgain(chosen()); });
    connect(m_rights, &QComboBox::activated, this, [this] { readAgain(chosen()); });
    connect(m_back, &QPushButton::clicked, this,
            [this] { Q_EMIT closed(m_reported && !m_trial ? this->institution().value : 0); });
    connect(m_tryOut, &QPushButton::clicked, this, [this] { import(true); });
    connect(m_import, &QPushButton::clicked, this,
            [this] { m_reported && !m_trial ? Q_EMIT closed(this->institution().value) : import(false); });
    retranslate();
    // Later: a quick answer would come before anybody listens to closed().
    QMetaObject::invokeMethod(
        this, [this] { readAgain(std::nullopt); }, Qt::QueuedConnection);
}

void AssetImportView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void AssetImportView::retranslate()
{
    m_title->setText(tr("Import %1").arg(QFileInfo(m_path).fileName()));
    m_institutionLabel->setText(tr("Into the collection of"));
    for (int i = 0; i < m_institution->count(); ++i)
        m_institution->setItemText(i, titleText(m_institutions[i].nameEn, m_institutions[i].nameZh));
    m_rightsLabel->setText(tr("Rights statement for all"));
    m_rights->setItemText(0, tr("as the file says"));
    for (int i = 1; i < m_rights->count(); ++i)
        m_rights->setItemText(i, rightsStatementText(m_rights->itemData(i).toString()));
    if (!m_preview.header.isEmpty()) {
        const char separator = m_preview.separator;
        QString facts = tr("%n column(s), %1, separated by %2", nullptr, int(m_preview.header.size()))
                            .arg(m_preview.encoding, separator == '\t' ? tr("tabs") : QString(QLatin1Char(separator)));
        if (m_preview.remembered)
            facts += QStringLiteral(" · ") + tr("read as last time");
        m_facts->setText(facts);
    }
    m_columnsHead->setText(tr("What each column is"));
    m_rowsHead->setText(m_reported ? tr("What came of it") : tr("The first rows, as they will be read"));
    const bool done = m_reported && !m_trial;
    m_back->setText(done ? tr("Close") : tr("Cancel"));
    m_tryOut->setText(tr("Try it out"));
    m_tryOut->setToolTip(tr("Reads the whole file and counts, and changes nothing."));
    m_import->setText(done ? tr("Show the assets") : tr("Import"));
    m_lines.retranslate();
    m_issues.retranslate();
    buildColumns();
    check();
    if (m_reported)
        showReport(m_report, m_trial);
}

Id<Institution> AssetImportView::institution() const
{
    return {m_institution->currentData().toLongLong()};
}

void AssetImportView::readAgain(const std::optional<AssetMapping> &mapping)
{
    const qint64 round = ++m_round;
    m_session.worker
        .run([path = m_path, institution = institution(), mapping](Workspace &w) {
            return AssetImporter(w).preview(path, institution, mapping);
        })
        .then(this,
              [this, round](const ImportPreview &preview) {
                  if (round == m_round)
                      showPreview(preview);
              })
        .onFailed(this, [this](const Error &error) {
            m_session.messages.fail(error);
            if (m_preview.header.isEmpty())
                Q_EMIT closed(0); // no table at all: there is nothing to map
        });
}

void AssetImportView::showPreview(const ImportPreview &preview)
{
    m_preview = preview;
    m_reported = false;
    m_lines.setRows(preview.lines);
    m_rows->show();
    m_refused->hide();
    m_outcome->hide();
    retranslate();
}

void AssetImportView::buildColumns()
{
    QList<ColumnChooser::Column> columns;
    for (int column = 0; column < m_preview.header.size(); ++column) {
        ColumnChooser::Column shown{m_preview.header[column], {}};
        for (const QStringList &cells : std::as_const(m_preview.cells)) {
            shown.sample = cells.value(column).simplified();
            if (!shown.sample.isEmpty())
                break;
        }
        const auto used = std::find_if(m_preview.mapping.columns.cbegin(), m_preview.mapping.columns.cend(),
                                       [column](const ColumnUse &use) { return use.column == column; });
        if (used != m_preview.mapping.columns.cend())
            shown.field = int(used->field);
        columns.append(shown);
    }
    QList<ColumnChooser::Field> fields;
    for (int i = 0; i < assetFieldCount; ++i)
        fields.append({i, assetFieldText(AssetField(i))});
    m_columns->setColumns(columns, fields);
}

AssetMapping AssetImportView::chosen() const
{
    AssetMapping mapping;
    const QList<int> fields = m_columns->fields();
    for (int column = 0; column < fields.size(); ++column) {
        const int field = fields.at(column);
        if (field == ColumnChooser::unused)
            continue;
        // What else is known of the column (only the last part of an address, a second use) stays while its field does.
        bool kept = false;
        for (const ColumnUse &use : m_preview.mapping.columns) {
            if (use.column == column && (kept || int(use.field) == field)) {
                mapping.columns.append(use);
                kept = true;
            }
        }
        if (!kept)
            mapping.columns.append({column, AssetField(field)});
    }
    if (const QString rights = m_rights->currentData().toString();
        !rights.isEmpty() && !mapping.uses(AssetField::RightsStatement))
        mapping.constants.append({AssetField::RightsStatement, rights});
    return mapping;
}

void AssetImportView::check()
{
    const auto problems = validate(chosen(), m_preview.header.size());
    const bool ready = !m_preview.header.isEmpty() && problems.isEmpty() && institution().isSet() && !m_busy;
    m_problem->setText(m_preview.header.isEmpty() || problems.isEmpty() ? QString()
                                                                        : mappingProblemText(problems.first()));
    m_tryOut->setEnabled(ready);
    m_import->setEnabled(ready || (m_reported && !m_trial));
    m_tryOut->setVisible(!(m_reported && !m_trial));
    m_rights->setEnabled(!m_preview.mapping.uses(AssetField::RightsStatement) || m_rights->currentIndex() > 0);
}

void AssetImportView::import(bool trial)
{
    m_busy = true;
    ++m_round; // a preview that is still on its way would take the report's place
    check();
    const QString name = QFileInfo(m_path).fileName();
    m_session.jobs
        .run(trial ? tr("Trying out %1").arg(name) : tr("Importing %1").arg(name),
             [path = m_path, mapping = chosen(), institution = institution(), trial](Workspace &w, Progress &progress) {
                 return AssetImporter(w).run(path, mapping, institution, progress, trial);
             })
        .then(this,
              [this, trial](const ImportReport &report) {
                  m_busy = false;
                  m_report = report;
                  m_reported = true;
                  m_trial = trial;
                  retranslate();
              })
        .onFailed(this, [this](const Error &error) {
            m_busy = false;
            m_session.messages.fail(error);
            check();
        });
}

void AssetImportView::showReport(const ImportReport &report, bool trial)
{
    const QString counts = tr("%1 records in the file: %2 new, %3 changed, %4 unchanged, %5 not taken.")
                               .arg(countText(report.present), countText(report.added), countText(report.updated),
                                    countText(report.unchanged), countText(report.refused));
    m_outcome->show();
    m_outcome->setText(trial ? tr("This is what importing would do. %1").arg(counts) : counts);
    m_issues.setRows(report.issues);
    m_rows->setVisible(report.issues.isEmpty());
    m_refused->setVisible(!report.issues.isEmpty());
}

} // namespace lianming
