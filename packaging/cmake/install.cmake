# What is installed, and the Debian package made of it (cpack --preset deb). Icons, translations, migrations and samples
# are compiled into the programs.
include(GNUInstallDirs)

foreach(program IN ITEMS lianming lianming-cli lianming-pictures)
  if(TARGET ${program})
    install(TARGETS ${program} RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
  endif()
endforeach()
install(FILES ${CMAKE_SOURCE_DIR}/resources/metainfo/io.github.lianming.Lianming.desktop
  DESTINATION ${CMAKE_INSTALL_DATADIR}/applications)
install(FILES ${CMAKE_SOURCE_DIR}/resources/metainfo/io.github.lianming.Lianming.metainfo.xml
  DESTINATION ${CMAKE_INSTALL_DATADIR}/metainfo)
install(FILES ${CMAKE_SOURCE_DIR}/resources/metainfo/io.github.lianming.Lianming.mime.xml
  DESTINATION ${CMAKE_INSTALL_DATADIR}/mime/packages RENAME io.github.lianming.Lianming.xml)
install(FILES ${CMAKE_SOURCE_DIR}/resources/icons/app/io.github.lianming.Lianming.svg
  DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps)
install(FILES ${CMAKE_SOURCE_DIR}/README.md ${CMAKE_SOURCE_DIR}/README.zh-CN.md
  DESTINATION ${CMAKE_INSTALL_DOCDIR})
install(DIRECTORY ${CMAKE_SOURCE_DIR}/resources/help/pictures DESTINATION ${CMAKE_INSTALL_DOCDIR}/resources/help)
install(FILES ${CMAKE_SOURCE_DIR}/packaging/copyright DESTINATION ${CMAKE_INSTALL_DOCDIR})

set(CPACK_PACKAGE_NAME lianming)
set(CPACK_PACKAGE_VENDOR "The Lianming project")
set(CPACK_PACKAGE_CONTACT "The Lianming project <lianming@localhost>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "license museum collections, from the object to the royalty statement")
set(CPACK_PACKAGE_DESCRIPTION
  "Lianming keeps what a museum may license, to whom, on which terms and what it
earns: collection, proposals, contracts with a rights check at signing, royalty
statements in exact arithmetic, and evidence. It works on one file or on
PostgreSQL, in Chinese and English, on the desktop and on the command line.")
set(CPACK_STRIP_FILES ON)
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_GENERATOR DEB)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION office)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
# Loaded by name at run time, so no linker sees them.
set(CPACK_DEBIAN_PACKAGE_DEPENDS "libqt6sql6-sqlite, libqt6svg6, qt6-translations-l10n")
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "libqt6sql6-psql, fonts-noto-cjk, fonts-noto-core, qt6-wayland")
set(CPACK_DEBIAN_PACKAGE_SUGGESTS "postgresql-15")
include(CPack)
