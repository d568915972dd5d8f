#include "ui/assets/assetimportview.h"

#include "ui/assets/importrecords.h"
#include "ui/shell/jobs.h"
#include "ui/shell/messages.h"
#include "ui/text/assetwords.h"
#include "ui/text/format.h"
#include "ui/widgets/columnchooser.h"
#include "ui/widgets/label.h"
#include "ui/widgets/linkbutton.h"

#include <QComboBox>
#include <QEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>

#include <algorithm>

namespace lianming {

AssetImportView::AssetImportView(Session &session, const QStringList &paths, const QList<InstitutionItem> &institutions,
                                 Id<Institution> institution, QWidget *parent)
    : QWidget(parent), m_session(session), m_paths(paths), m_institutions(institutions),
      m_title(new Label(TextSize::Section, Token::Ink, true)), m_facts(new Label(TextSize::Note, Token::Ink2)),
      m_partLabel(new Label(TextSize::Note, Token::Ink2)), m_parts(new QComboBox),
      m_institutionLabel(new Label(TextSize::Note, Token::Ink2)), m_institution(new QComboBox),
      m_rightsLabel(new Label(TextSize::Note, Token::Ink2)), m_rights(new QComboBox),
      m_columnsHead(new Label(TextSize::Section, Token::Ink, true)), m_columns(new ColumnChooser),
      m_records(new ImportRecords(session, paths.size() > 1 || QFileInfo(paths.value(0)).isDir())),
      m_problem(new Label(TextSize::Body, Token::StopInk)), m_byNumbers(new LinkButton(QString(), QString())),
      m_back(new QPushButton), m_save(new QPushButton), m_tryOut(new QPushButton), m_import(new QPushButton)
{
    for (const InstitutionItem &item : institutions)
        m_institution->addItem(QString(), item.id.value);
    m_institution->setCurrentIndex(std::max(0, m_institution->findData(institution.value)));
    m_rights->addItem(QString(), QString());
    for (const RightsStatement &statement : rightsStatements())
        m_rights->addItem(QString(), QString::fromLatin1(statement.code));
    build();
    connect(m_parts, &QComboBox::activated, this, [this](int part) {
        m_part = part;
        readAgain(m_mappings.contains(part) ? std::optional(m_mappings.value(part)) : std::nullopt);
    });
    connect(m_institution, &QComboBox::activated, this, [this] {
        m_mappings.clear();
        readAgain(std::nullopt);
    });
    connect(m_columns, &ColumnChooser::changed, this, [this] { readAgain(chosen()); });
    connect(m_rights, &QComboBox::activated, this, [this] { readAgain(chosen()); });
    connect(m_byNumbers, &QPushButton::clicked, this, &AssetImportView::callByNumbers);
    connect(m_back, &QPushButton::clicked, this, [this] { Q_EMIT closed(isDone() ? this->institution().value : 0); });
    connect(m_save, &QPushButton::clicked, m_records, &ImportRecords::saveRefused);
    connect(m_tryOut, &QPushButton::clicked, this, [this] { import(true); });
    connect(m_import, &QPushButton::clicked, this,
            [this] { isDone() ? Q_EMIT closed(this->institution().value) : import(false); });
    retranslate();
    // Later: a quick answer would come before anybody listens to closed().
    QMetaObject::invokeMethod(this, &AssetImportView::lookInside, Qt::QueuedConnection);
}

QHBoxLayout *AssetImportView::head()
{
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
    labelled(m_partLabel, m_parts, 220);
    labelled(m_institutionLabel, m_institution, 220);
    labelled(m_rightsLabel, m_rights, 220);
    return head;
}

/// What each column is.
QWidget *AssetImportView::left()
{
    auto *out = new QWidget;
    auto *column = new QVBoxLayout(out);
    column->setContentsMargins(0, 0, space::l, 0);
    constexpr int narrowest = 2 * ColumnChooser::boxWidth; // names and their boxes are never cut
    out->setMinimumWidth(narrowest);
    column->addWidget(m_columnsHead);
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
    column->addWidget(scroll, 1);
    return out;
}

void AssetImportView::build()
{
    m_facts->setObjectName(QStringLiteral("facts"));
    m_parts->setObjectName(QStringLiteral("parts"));
    m_institution->setObjectName(QStringLiteral("institution"));
    m_problem->setObjectName(QStringLiteral("problem"));
    m_byNumbers->setObjectName(QStringLiteral("by_numbers"));
    m_save->setObjectName(QStringLiteral("save_list"));
    m_tryOut->setObjectName(QStringLiteral("try_out"));
    m_import->setObjectName(QStringLiteral("import"));

    auto *split = new QSplitter;
    split->addWidget(left());
    split->addWidget(m_records);
    split->setStretchFactor(0, 2);
    split->setStretchFactor(1, 3);
    split->setChildrenCollapsible(false);

    auto *foot = new QHBoxLayout;
    foot->setSpacing(space::s);
    foot->addWidget(m_back);
    foot->addSpacing(space::m);
    foot->addWidget(m_problem);
    foot->addWidget(m_byNumbers);
    m_byNumbers->hide();
    m_save->hide();
    foot->addStretch(1);
    foot->addWidget(m_save);
    foot->addWidget(m_tryOut);
    m_import->setProperty("kind", QStringLiteral("primary"));
    foot->addWidget(m_import);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::xl, space::l, space::xl, space::l);
    column->setSpacing(space::m);
    column->addLayout(head());
    column->addWidget(split, 1);
    column->addLayout(foot);
}

void AssetImportView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

QString AssetImportView::name() const
{
    return m_paths.size() == 1 ? QFileInfo(m_paths.first()).fileName() : tr("%n file(s)", nullptr, int(m_paths.size()));
}

void AssetImportView::retranslate()
{
    m_title->setText(tr("Import %1").arg(name()));
    m_partLabel->setText(tr("Found"));
    m_institutionLabel->setText(tr("Into the collection of"));
    for (int i = 0; i < m_institution->count(); ++i)
        m_institution->setItemText(i, titleText(m_institutions[i].nameEn, m_institutions[i].nameZh));
    m_rightsLabel->setText(tr("Rights statement for all"));
    m_rights->setItemText(0, tr("as the file says"));
    for (int i = 1; i < m_rights->count(); ++i)
        m_rights->setItemText(i, rightsStatementText(m_rights->itemData(i).toString()));
    const bool isSeveral = m_plan.parts.size() > 1;
    m_partLabel->setVisible(isSeveral);
    m_parts->setVisible(isSeveral);
    for (int i = 0; i < m_parts->count(); ++i) {
        const RecordFiles &part = m_plan.parts[i];
        m_parts->setItemText(
            i, part.form + QStringLiteral(" · ")
                   + (part.paths.size() > 1 ? tr("%n file(s)", nullptr, int(part.paths.size())) : part.title()));
    }
    showFacts();
    m_columnsHead->setText(tr("What each column is"));
    m_back->setText(isDone() ? tr("Close") : tr("Cancel"));
    m_save->setText(tr("Save the list…"));
    m_save->setToolTip(tr("The records that were not taken, with the reasons, as a table"));
    m_byNumbers->setText(tr("Call the objects by their numbers"));
    m_byNumbers->setToolTip(
        tr("The accession number becomes the title, too. Choosing a column as the title takes it back."));
    m_tryOut->setText(tr("Try it out"));
    m_tryOut->setToolTip(tr("Reads the whole file and counts, and changes nothing."));
    m_import->setText(isDone() ? tr("Show the assets") : tr("Import"));
    m_records->retranslate();
    buildColumns();
    check();
}

void AssetImportView::showFacts()
{
    if (m_preview.header.isEmpty()) {
        m_facts->setText(tr("Looking inside…"));
        return;
    }
    QString facts =
        tr("%n column(s), %1", nullptr, int(m_preview.header.size()))
            .arg(m_preview.encoding.isEmpty() || m_preview.form != u"CSV" ? m_preview.form : m_preview.encoding);
    if (m_preview.separator != '\0')
        facts += tr(", separated by %1")
                     .arg(m_preview.separator == '\t' ? tr("tabs") : QString(QLatin1Char(m_preview.separator)));
    const auto title = std::ranges::find(m_preview.mapping.columns, AssetField::Title, &ColumnUse::field);
    if (title != m_preview.mapping.columns.cend()
        && std::ranges::any_of(m_preview.mapping.columns, [&title](const ColumnUse &use) {
               return use.field == AssetField::AccessionNumber && use.column == title->column;
           }))
        facts += QStringLiteral(" · ") + tr("called by their numbers");
    if (m_preview.remembered)
        facts += QStringLiteral(" · ") + tr("read as last time");
    if (!m_plan.left.isEmpty())
        facts += QStringLiteral(" · ") + tr("%n file(s) without records", nullptr, int(m_plan.left.size()));
    m_facts->setText(facts);
}

Id<Institution> AssetImportView::institution() const
{
    return {m_institution->currentData().toLongLong()};
}

/// What there is, file by file; then the first part's records.
void AssetImportView::lookInside()
{
    m_session.jobs
        .run(tr("Looking into %1").arg(name()),
             [paths = m_paths](Workspace &, Progress &progress) { return planImport(paths, progress); })
        .then(this,
              [this](const ImportPlan &plan) {
                  m_plan = plan;
                  for (const RecordFiles &part : plan.parts)
                      m_parts->addItem(part.title());
                  if (plan.parts.isEmpty())
                      throw Error(Error::Kind::BadInput,
                                  QT_TRANSLATE_NOOP("core", "%1: there is nothing in it that can be imported"),
                                  {name()});
                  readAgain(std::nullopt);
              })
        .onFailed(this, [this](const Error &error) {
            m_session.messages.fail(error);
            Q_EMIT closed(0); // there is nothing to map
        });
}

void AssetImportView::readAgain(const std::optional<AssetMapping> &mapping)
{
    if (m_plan.parts.isEmpty())
        return;
    if (mapping)
        m_mappings.insert(m_part, *mapping);
    const qint64 round = ++m_round;
    m_session.worker
        .run([files = m_plan.parts[m_part], institution = institution(), mapping](Workspace &w) {
            return AssetImporter(w).preview(files, institution, mapping);
        })
        .then(this,
              [this, round](const ImportPreview &preview) {
                  if (round == m_round)
                      showPreview(preview);
              })
        .onFailed(this, [this](const Error &error) { m_session.messages.fail(error); });
}

void AssetImportView::showPreview(const ImportPreview &preview)
{
    m_preview = preview;
    m_reported = false;
    m_records->setPreview(preview.lines);
    m_save->hide();
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
    const bool hasTitle = std::ranges::any_of(
        fields, [](int field) { return field >= int(AssetField::Title) && field <= int(AssetField::TitleZh); });
    for (int column = 0; column < fields.size(); ++column) {
        const int field = fields.at(column);
        if (field == ColumnChooser::unused)
            continue;
        // What else is known of the column (only the last part of an address, a second use) stays while its field does.
        bool kept = false;
        for (const ColumnUse &use : m_preview.mapping.columns) {
            const bool givesWay = hasTitle && use.field == AssetField::Title && int(use.field) != field;
            if (use.column == column && !givesWay && (kept || int(use.field) == field)) {
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

/// A part that lacks something stops none of the others: its records are counted as not taken.
void AssetImportView::check()
{
    const AssetMapping mapping = chosen();
    const auto problems = validate(mapping, m_preview.header.size());
    const bool isRead = !m_preview.header.isEmpty();
    const bool isSeveral = m_plan.parts.size() > 1;
    const bool ready = isRead && (problems.isEmpty() || isSeveral) && institution().isSet() && !m_busy;
    m_problem->setText(!isRead || problems.isEmpty() || isDone() ? QString() : mappingProblemText(problems.first()));
    m_problem->setVisible(!m_problem->text().isEmpty());
    m_byNumbers->setVisible(isRead && !isDone() && problems == QList{MappingProblem::NoTitle});
    m_tryOut->setEnabled(ready);
    m_import->setEnabled(ready || isDone());
    m_tryOut->setVisible(!isDone());
    m_columns->setEnabled(!isDone() && !m_busy);
    m_parts->setEnabled(!isDone() && !m_busy);
    m_institution->setEnabled(!isDone() && !m_busy);
    m_rights->setEnabled(!isDone() && !m_busy
                         && (!m_preview.mapping.uses(AssetField::RightsStatement) || m_rights->currentIndex() > 0));
}

void AssetImportView::callByNumbers()
{
    readAgain(withNumberAsTitle(chosen()));
}

void AssetImportView::import(bool trial)
{
    m_busy = true;
    ++m_round; // a preview that is still on its way would take the report's place
    m_mappings.insert(m_part, chosen());
    check();
    m_records->setBusy(trial ? tr("Reading all of it…") : tr("Importing…"));
    m_session.jobs
        .run(trial ? tr("Trying out %1").arg(name()) : tr("Importing %1").arg(name()),
             [plan = m_plan, mappings = m_mappings, institution = institution(), trial](Workspace &w,
                                                                                        Progress &progress) {
                 return AssetImporter(w).runAll(plan, mappings, institution, progress, trial);
             })
        .then(this,
              [this, trial](const PlanReport &report) {
                  m_busy = false;
                  m_reported = true;
                  m_trial = trial;
                  m_records->setReport(report, trial);
                  m_save->setVisible(m_records->hasRefused());
                  retranslate();
              })
        .onFailed(this, [this](const Error &error) {
            m_busy = false;
            m_records->setBusy({});
            m_session.messages.fail(error);
            check();
        });
}

} // namespace lianming
