<#-- NOTICE, from the licences that the libraries' own POMs name. A library whose jar holds no text of a licence that asks
     for one (BSD, MIT) is named in the last part by hand. -->
<#assign groups = {}/>
<#list dependencyMap as entry>
  <#assign licence = entry.getValue()?sort?join(" or ")/>
  <#assign groups = groups + {licence: (groups[licence]![]) + [entry.getKey()]}/>
</#list>
Dateline
Copyright 2026 The Dateline authors

Dateline is under the Apache License, Version 2.0 (see the file LICENSE).

This distribution holds the libraries below, unchanged, in the folder lib, under licences of their own. Where a library
may be had under one of several licences, it is used here under the first that is not the GPL. The notices that a library
asks to be kept stand in its jar, under META-INF. The file dateline.cdx.json lists the same with versions and checksums.

<#list groups?keys?sort as licence>
${licence}

  <#list groups[licence]?sort_by("id") as library>
  - ${library.artifactId} ${library.version} (${library.groupId})<#if library.url??>, ${library.url}</#if>
  </#list>

</#list>
Texts that are not in the libraries' jars

The MIT License, for Bouncy Castle (Copyright (c) 2000-2025 The Legion of the Bouncy Castle Inc.,
https://www.bouncycastle.org) and for dexx (Copyright (c) 2014 Andrew O'Malley):

  Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated
  documentation files (the "Software"), to deal in the Software without restriction, including without limitation the
  rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit
  persons to whom the Software is furnished to do so, subject to the following conditions:

  The above copyright notice and this permission notice shall be included in all copies or substantial portions of the
  Software.

  THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE
  WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR
  COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR
  OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.

The BSD 3-Clause License, for Protocol Buffers (Copyright 2008 Google Inc. All rights reserved), for Pebble (Original work
Copyright (c) 2009-2013 by the Twig Team, modified work Copyright (c) 2013 by Mitchell Bosecke) and for the parts of dexx
that come from Scala (Copyright (c) 2002-2014 EPFL, Copyright (c) 2011-2014 Typesafe, Inc.):

  Redistribution and use in source and binary forms, with or without modification, are permitted provided that the
  following conditions are met:

  * Redistributions of source code must retain the above copyright notice, this list of conditions and the following
    disclaimer.
  * Redistributions in binary form must reproduce the above copyright notice, this list of conditions and the following
    disclaimer in the documentation and/or other materials provided with the distribution.
  * Neither the name of the copyright holder nor the names of its contributors may be used to endorse or promote products
    derived from this software without specific prior written permission.

  THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS" AND ANY EXPRESS OR IMPLIED WARRANTIES,
  INCLUDING, BUT NOT LIMITED TO, THE IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE ARE
  DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT OWNER OR CONTRIBUTORS BE LIABLE FOR ANY DIRECT, INDIRECT, INCIDENTAL,
  SPECIAL, EXEMPLARY, OR CONSEQUENTIAL DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR
  SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER CAUSED AND ON ANY THEORY OF LIABILITY,
  WHETHER IN CONTRACT, STRICT LIABILITY, OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE OF
  THIS SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.
