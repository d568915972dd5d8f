#include "ui/assets/picturesaving.h"

#include "core/assets/assetservice.h"
#include "core/imaging/pictureexport.h"
#include "core/people/access.h"
#include "ui/shell/jobs.h"
#include "ui/shell/messages.h"
#include "ui/shell/page.h"
#include "ui/shell/prompts.h"
#include "ui/text/format.h"
#include "ui/widgets/documentorder.h"

#include <QCheckBox>
#include <QClipboard>
#include <QDesktopServices>
#include <QFileInfo>
#include <QGuiApplication>
#include <QLineEdit>
#include <QUrl>

#include <algorithm>

namespace lianming {

namespace {

constexpr int fullSize = 0;

struct FormatWords {
    PictureFormat format;
    const char *ending;
    const char *filter;
};
constexpr FormatWords pictureFormatWords[] = {
    {PictureFormat::Jpeg, ".jpg", "JPEG (*.jpg *.jpeg)"},
    {PictureFormat::Png, ".png", "PNG (*.png)"},
    {PictureFormat::Tiff, ".tif", "TIFF (*.tif *.tiff)"},
    {PictureFormat::WebP, ".webp", "WebP (*.webp)"},
};

const FormatWords &wordsOf(PictureFormat format)
{
    return *std::ranges::find(pictureFormatWords, format, &FormatWords::format);
}

/// The path with the ending of its format, which opens it in the right program.
QString withEnding(const QString &path, PictureFormat format)
{
    const QFileInfo info(path);
    return parsePictureFormat(info.suffix()) == format ? path : path + QLatin1StringView(wordsOf(format).ending);
}

void writePicture(Page &page, Id<Asset> asset, const QString &sha256, const PictureExport &how, const QString &path,
                  const FormPanel::Done &done)
{
    page.load(page.session().jobs.run(
                  PictureSaveForm::tr("Saving the picture"),
                  [asset, sha256, how, path, &pictures = page.session().pictures](Workspace &w, Progress &progress) {
                      return PictureExporter(w, pictures).write(asset, path, how, &progress, sha256);
                  }),
              [&page, asset, path, done](QSize size) {
                  if (done())
                      page.openRecord(asset.value);
                  page.session().messages.show(
                      {Notice::Level::Done,
                       PictureSaveForm::tr("Picture of %1 × %2 pixels, with its rights, written to %3.")
                           .arg(countText(size.width()), countText(size.height()), path),
                       {},
                       PictureSaveForm::tr("Open"),
                       [path] {
                           QDesktopServices::openUrl(QUrl::fromLocalFile(path));
                       }});
              });
}

} // namespace

PictureSaveForm::PictureSaveForm(const Choices &choices, QWidget *parent)
    : FormPanel(parent), m_size(new ChoiceField), m_format(new ChoiceField), m_isMarked(new QCheckBox),
      m_watermark(new QLineEdit(choices.watermark))
{
    if (choices.mayHaveOriginal)
        m_size->addChoice(fullSize, [] { return tr("Full size"); });
    m_size->addChoice(PictureExporter::screenEdge,
                      [] { return tr("For a screen, %1 pixels").arg(countText(PictureExporter::screenEdge)); });
    m_size->addChoice(PictureExporter::smallEdge,
                      [] { return tr("Small, %1 pixels").arg(countText(PictureExporter::smallEdge)); });
    m_size->setValue(choices.mayHaveOriginal ? fullSize : PictureExporter::screenEdge);
    for (const FormatWords &words : pictureFormatWords)
        m_format->addChoice(int(words.format),
                            [&words] { return QString::fromLatin1(words.filter).section(u' ', 0, 0); });
    m_format->setValue(int(PictureFormat::Jpeg));
    m_isMarked->setChecked(!choices.mayHaveOriginal);
    m_isMarked->setEnabled(choices.mayHaveOriginal);

    addField(
        QStringLiteral("size"), [] { return tr("Size"); }, m_size,
        [] { return tr("The longest edge; a picture is never enlarged."); });
    addField(
        QStringLiteral("format"), [] { return tr("Form"); }, m_format);
    addField(
        QStringLiteral("is_marked"), [] { return tr("With a watermark"); }, m_isMarked,
        [may = choices.mayHaveOriginal] {
            return may ? QString() : tr("Who may not export has pictures only with a watermark, and not in full size.");
        });
    addField(
        QStringLiteral("watermark"), [] { return tr("Words across the picture"); }, m_watermark);
    connect(m_isMarked, &QCheckBox::toggled, this, &PictureSaveForm::followWatermark);
    setSaveText([] { return tr("Save picture…"); });
    setAlwaysSavable(true);
    setValidator([this] { return problems(); });
    followWatermark();
    markClean();
}

void PictureSaveForm::followWatermark()
{
    setFieldShown(QStringLiteral("watermark"), m_isMarked->isChecked());
}

PictureExport PictureSaveForm::value() const
{
    PictureExport out;
    out.format = PictureFormat(m_format->value().toInt());
    out.edge = m_size->value().toInt();
    if (m_isMarked->isChecked())
        out.watermark = m_watermark->text().trimmed();
    return out;
}

QHash<QString, QString> PictureSaveForm::problems() const
{
    if (m_isMarked->isChecked() && m_watermark->text().trimmed().isEmpty())
        return {{QStringLiteral("watermark"), tr("Write what is to stand across the picture.")}};
    return {};
}

void savePicture(Page &page, Id<Asset> asset, const QString &sha256)
{
    page.load(page.session().worker.run([asset, &pictures = page.session().pictures](Workspace &w) {
        return PictureSaveForm::Choices{AssetService(w).get(asset).code,
                                        PictureExporter(w, pictures).watermarkOf(asset),
                                        Access::of(w).may(Permission::ImportExport)};
    }),
              [&page, asset, sha256](const PictureSaveForm::Choices &choices) {
                  page.whenSafe([&page, asset, sha256, choices] {
                      auto *form = new PictureSaveForm(choices);
                      QObject::connect(form, &FormPanel::cancelled, &page,
                                       [&page, asset] { page.openRecord(asset.value); });
                      form->setSaver([&page, form, asset, sha256, code = choices.code](const FormPanel::Done &done) {
                          const PictureExport how = form->value();
                          const FormatWords &words = wordsOf(how.format);
                          form->saveFailed(); // nobody may choose a place: then it can be asked for again
                          page.session().prompts.saveFile(
                              &page,
                              {PictureSaveForm::tr("Save picture"), QString::fromLatin1(words.filter),
                               safeFileName(code) + QLatin1StringView(words.ending)},
                              [&page, asset, sha256, how, done](const QString &path) {
                                  writePicture(page, asset, sha256, how, withEnding(path, how.format), done);
                              });
                      });
                      page.showDetail(PictureSaveForm::tr("Save picture of %1").arg(choices.code), form);
                  });
              });
}

void copyPicture(Page &page, Id<Asset> asset, const QString &sha256)
{
    page.load(
        page.session().jobs.run(PictureSaveForm::tr("Copying the picture"),
                                [asset, sha256, &pictures = page.session().pictures](Workspace &w, Progress &progress) {
                                    const bool mayHaveOriginal = Access::of(w).may(Permission::ImportExport);
                                    return std::pair(PictureExporter(w, pictures).copy(asset, {}, &progress, sha256),
                                                     mayHaveOriginal);
                                }),
        [&page](const std::pair<QImage, bool> &copied) {
            QGuiApplication::clipboard()->setImage(copied.first);
            const QString size = PictureSaveForm::tr("%1 × %2 pixels")
                                     .arg(countText(copied.first.width()), countText(copied.first.height()));
            page.session().messages.done(copied.second
                                             ? PictureSaveForm::tr("Picture copied, %1.").arg(size)
                                             : PictureSaveForm::tr("Picture copied, %1, with a watermark.").arg(size));
        });
}

} // namespace lianming
